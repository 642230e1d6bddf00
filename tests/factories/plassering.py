"""Synthetic rounds of hospital places: small ones with every kind of tie, and the nation."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from alis.domain.plassering.problem import Kandidat, Onske, Plass, Problem
from alis.domain.verdier import add_months

START = date(2027, 1, 1)


def lag_liten_runde(fro: int) -> Problem:
    """Few of everything, so that much is alike: days, wishes, places, and the day they were reported."""
    sjanse = Random(fro)
    steder = [Onske(sted=sted, avdeling=avd) for sted in ("Bodø", "Vefsn") for avd in ("medisin", "kirurgi")]
    dager = [date(2027, 1, 31), date(2027, 3, 1), date(2027, 3, 31), date(2027, 9, 30)]
    plasser = [
        Plass(
            id=f"p{nummer}",
            helseforetak="Prøve HF",
            sted=(valgt := sjanse.choice(steder)).sted,
            avdeling=valgt.avdeling,
            fom=sjanse.choice(dager),
            maneder=sjanse.choice([3, 6, 6, 6, 12]),
            antall=sjanse.choice([1, 1, 1, 2]),
        )
        for nummer in range(sjanse.randint(0, 4))
    ]
    kommuner = [sjanse.choice(["1804", "1811", "1811"]) for _nummer in range(sjanse.randint(0, 5))]
    kandidater = []
    for nummer, kommune in enumerate(kommuner):
        kandidater.append(
            Kandidat(
                id=f"k{sjanse.randint(0, 9)}{nummer}",
                kommune=kommune,
                prioritet=0,
                meldt=sjanse.choice([date(2026, 1, 10), date(2026, 2, 1)]),
                tidligst=sjanse.choice([date(2026, 6, 1), date(2027, 2, 1)]),
                onsket_fom=sjanse.choice(dager),
                maks_avvik_maneder=sjanse.choice([0, 1, 6, 6, 12]),
                onsker=tuple(sjanse.sample(steder, sjanse.randint(0, 3))),
                godtar_andre=sjanse.random() < 0.6,
            )
        )
    return Problem(_ranked(kandidater, sjanse), tuple(plasser))


def lag_runde(fro: int, *, kandidater: int, plasser: int, kommuner: int, steder: int = 5) -> Problem:
    """One trust's round, as many kommuner as it serves."""
    sjanse = Random(fro)
    avdelinger = [
        Onske(sted=f"Sted {s}", avdeling=avd) for s in range(steder) for avd in ("kir", "med", "psyk")
    ]
    ledige = tuple(
        Plass(
            id=f"p{nummer:03}",
            helseforetak="Prøve HF",
            sted=(valgt := sjanse.choice(avdelinger)).sted,
            avdeling=valgt.avdeling,
            fom=add_months(START, sjanse.randint(0, 17)),
            maneder=6,
            antall=1,
        )
        for nummer in range(plasser)
    )
    folk = [
        _candidate(sjanse, nummer, kommune=f"{1800 + int(kommuner * sjanse.random() ** 2)}", av=avdelinger)
        for nummer in range(kandidater)
    ]
    return Problem(_ranked(folk, sjanse), ledige)


def _candidate(sjanse: Random, nummer: int, *, kommune: str, av: list[Onske]) -> Kandidat:
    onsket = add_months(START, sjanse.randint(0, 17))
    return Kandidat(
        id=f"k{nummer:04}",
        kommune=kommune,
        prioritet=0,
        meldt=date(2026, 1, 1) + timedelta(sjanse.randint(0, 300)),
        tidligst=add_months(onsket, -sjanse.choice([0, 1, 3, 6])),
        onsket_fom=onsket,
        maks_avvik_maneder=6,
        onsker=tuple(sjanse.sample(av, min(len(av), sjanse.randint(1, 4)))),
        godtar_andre=sjanse.random() < 0.25,
    )


def lag_nasjonen(fro: int, *, ganger: int = 1) -> Problem:
    """Twenty trusts with three sites each and three departments a site, 357 kommuner of skewed size, as many places as candidates.

    A quarter take any place in their trust's region; three in a hundred name a site anywhere.
    """
    sjanse = Random(fro)
    steder = [(hf, f"Sted {hf}-{s}") for hf in range(20 * ganger) for s in range(3)]
    avd = ("kirurgi", "medisin", "psykiatri")
    storrelse = [min(sjanse.paretovariate(1.2), 80) for _kommune in range(357 * ganger)]
    hjemme = [sjanse.randrange(20 * ganger) for _kommune in storrelse]
    tyngde = [sjanse.uniform(0.7, 1.4) for _hf in range(20 * ganger)]
    plasser = tuple(
        Plass(
            id=f"p{nummer:05}",
            helseforetak=f"HF {(valgt := steder[3 * sjanse.choices(range(20 * ganger), tyngde)[0] + sjanse.randrange(3)])[0]}",
            sted=valgt[1],
            avdeling=sjanse.choice(avd),
            fom=add_months(START, sjanse.randrange(24)),
            maneder=6,
            antall=1,
        )
        for nummer in range(1400 * ganger)
    )
    folk = []
    for nummer in range(1400 * ganger):
        kommune = sjanse.choices(range(len(storrelse)), storrelse)[0]
        egne = [s for hf, s in steder if hf == hjemme[kommune]]
        onsker = [Onske(sted=s, avdeling=a) for s in sjanse.sample(egne, 2) for a in sjanse.sample(avd, 2)]
        if sjanse.random() < 0.25:
            naere = [hf for hf in range(20 * ganger) if hf // 5 == hjemme[kommune] // 5]
            onsker += [
                Onske(sted=f"Sted {hf}-{s}", avdeling=a) for hf in naere for s in range(3) for a in avd
            ]
        if sjanse.random() < 0.03:
            onsker.append(Onske(sted=sjanse.choice(steder)[1], avdeling=sjanse.choice(avd)))
        onsket = add_months(START, sjanse.randrange(24))
        folk.append(
            Kandidat(
                id=f"k{nummer:05}",
                kommune=f"{1000 + kommune}",
                prioritet=0,
                meldt=date(2026, 1, 1) + timedelta(sjanse.randint(0, 300)),
                tidligst=add_months(onsket, -sjanse.randint(0, 6)),
                onsket_fom=onsket,
                maks_avvik_maneder=6,
                onsker=tuple(dict.fromkeys(onsker)),
                godtar_andre=False,
            )
        )
    return Problem(_ranked(folk, sjanse), plasser)


def _ranked(kandidater: list[Kandidat], sjanse: Random) -> tuple[Kandidat, ...]:
    """Each kommune's order by chance, with gaps."""
    nummer: dict[str, int] = {}
    ut = []
    for kandidat in sjanse.sample(kandidater, len(kandidater)):
        nummer[kandidat.kommune] = nummer.get(kandidat.kommune, 0) + sjanse.randint(1, 3)
        ut.append(replace(kandidat, prioritet=nummer[kandidat.kommune]))
    return tuple(ut)
