"""Synthetic rounds where vacancies can be divided: small ones with every kind of tie, and a region."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from alis.domain.plassering.deling import Delingsproblem, Delkandidat
from alis.domain.plassering.problem import Kandidat, Onske, Plass
from alis.domain.verdier import add_months
from factories.plassering import START

AVDELINGER = ("kirurgi", "medisin", "psykiatri")


def lag_liten_deling(fro: int) -> Delingsproblem:
    sjanse = Random(fro)
    steder = [
        Onske(sted=sted, avdeling=avdeling) for sted in ("Bodø", "Vefsn") for avdeling in AVDELINGER[:1]
    ]
    plasser = tuple(
        _vacancy(sjanse, nummer, sjanse.choice(steder), fom=add_months(START, sjanse.choice([0, 1, 3])))
        for nummer in range(sjanse.randint(1, 2))
    )
    folk = [
        _doctor(
            sjanse, nummer, kommune=sjanse.choice(["1804", "1811"]), onsker=sjanse.sample(steder, 1), tid=4
        )
        for nummer in range(sjanse.randint(1, 4))
    ]
    return Delingsproblem(_ranked(folk, sjanse), plasser)


def lag_region(fro: int, *, kandidater: int = 371) -> Delingsproblem:
    """Fifteen sites with three departments, ninety kommuner of skewed size, nearly as many months as are asked for."""
    sjanse = Random(fro)
    steder = [Onske(sted=f"Sted {nr}", avdeling=avd) for nr in range(15) for avd in AVDELINGER]
    plasser, maneder = [], 0
    while maneder < 6 * kandidater:
        fom = add_months(START, sjanse.randrange(24))
        plasser.append(_vacancy(sjanse, len(plasser), sjanse.choice(steder), fom=fom))
        maneder += plasser[-1].maneder * plasser[-1].antall
    folk = []
    for nummer in range(kandidater):
        hjemme = int(90 * sjanse.random() ** 2)
        naere = [steder[(hjemme // 6 * 3 + n) % len(steder)] for n in range(12)]
        onsker = sjanse.sample(naere, sjanse.randint(2, 6))
        folk.append(_doctor(sjanse, nummer, kommune=f"{1800 + hjemme}", onsker=onsker, tid=24))
    return Delingsproblem(_ranked(folk, sjanse), tuple(plasser))


def _vacancy(sjanse: Random, nummer: int, sted: Onske, *, fom: date) -> Plass:
    return Plass(
        id=f"p{nummer:04}",
        helseforetak="Prøve HF",
        sted=sted.sted,
        avdeling=sted.avdeling,
        fom=fom,
        maneder=sjanse.choice([3, 6, 6, 6, 9, 12]),
        antall=sjanse.choice([1, 1, 1, 2]),
    )


def _doctor(sjanse: Random, nummer: int, *, kommune: str, onsker: list[Onske], tid: int) -> Delkandidat:
    onsket = add_months(START, sjanse.randrange(tid))
    deler = sjanse.choice([1, 1, 1, 2])
    kandidat = Kandidat(
        id=f"k{nummer:04}",
        kommune=kommune,
        prioritet=0,
        meldt=date(2026, 1, 1) + timedelta(sjanse.randint(0, 300)),
        tidligst=add_months(onsket, -sjanse.choice([0, 1, 3, 6])),
        onsket_fom=onsket,
        maks_avvik_maneder=sjanse.choice([1, 3, 6, 6]),
        onsker=tuple(onsker),
        godtar_andre=sjanse.random() < 0.1,
    )
    return Delkandidat(kandidat=kandidat, deler=deler, samme_avdeling=sjanse.random() < 0.5)


def _ranked(folk: list[Delkandidat], sjanse: Random) -> tuple[Delkandidat, ...]:
    rangert = []
    for kommune in sorted({en.kandidat.kommune for en in folk}):
        deres = [en for en in folk if en.kandidat.kommune == kommune]
        for prioritet, en in enumerate(sjanse.sample(deres, len(deres)), 1):
            rangert.append(replace(en, kandidat=replace(en.kandidat, prioritet=prioritet)))
    return tuple(rangert)
