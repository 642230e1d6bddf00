"""Random lives of a queue: what anyone could do next, and what must be true whatever they did."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import TypeVar
from uuid import UUID

from alis.domain.flyt import BINDENDE, I_KOEN, Behovsstatus, Tilbudsstatus, UlovligOvergang
from alis.domain.plassering.behov import Bortfall
from alis.domain.tilgang import Aktor
from alis.domain.verdier import add_months
from alis.records.parter.models import Person, Rolleinnehav
from alis.records.plassering.models import Behov, Plasstilbud
from alis.services.plassering.aapne_behov import BehovetErEndret, BehovetVenterIkke
from alis.services.plassering.aapne_plass import PlassenErEndret, PlassenErTrukket
from alis.services.plassering.aapne_tilbud import TilbudetErEndret
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.endre_plass import ForFaaPlasser, PlassenErTilbudt, endre_plass
from alis.services.plassering.faller_med_ja import DetSomFallerErEndret, faller_med_ja
from alis.services.plassering.foresla_plasser import foresla_plasser
from alis.services.plassering.gi_fra_seg import MisterPlassen
from alis.services.plassering.ledig_tid import HarPlassDa
from alis.services.plassering.lop_ut_tilbud import lop_ut_tilbud
from alis.services.plassering.meld_behov import AltMeldt, HarPlassAlt, meld_behov
from alis.services.plassering.meld_bortfall import AltFaltBort, meld_bortfall
from alis.services.plassering.plassfakta import Plassfakta
from alis.services.plassering.prioriter_behov import RekkefolgenErEndret, prioriter_behov
from alis.services.plassering.registrer_behov import registrer_behov
from alis.services.plassering.registrer_kontrakt import (
    ErIkkeGodtatt,
    UmuligKontraktsdag,
    registrer_kontrakt,
)
from alis.services.plassering.send_mange_tilbud import HINDRINGER, send_mange_tilbud
from alis.services.plassering.send_tilbud import send_tilbud
from alis.services.plassering.svar_paa_tilbud import ErIkkeLenger, FristenErUte, avsla_tilbud, godta_tilbud
from alis.services.plassering.trekk_plass import trekk_plass
from alis.services.plassering.trekk_tilbud import trekk_tilbud
from factories.parter import LENGE_SIDEN, lag_kommune, lag_koordinator
from factories.plassbilde import Behovsbilde, Bilde, Plassbilde, Tilbudsbilde
from factories.sykehusplass import NAA, START, Foretak, lag_behov, lag_foretak, lag_kandidater, lag_plass
from factories.utdanning import lag_alis, lag_sak, legefakta

Handling = Callable[[], object]
Valg = TypeVar("Valg")
NEI = (
    *HINDRINGER,
    AltFaltBort,
    AltMeldt,
    BehovetErEndret,
    BehovetVenterIkke,
    DetSomFallerErEndret,
    ErIkkeGodtatt,
    ErIkkeLenger,
    ForFaaPlasser,
    FristenErUte,
    HarPlassAlt,
    HarPlassDa,
    MisterPlassen,
    PlassenErEndret,
    PlassenErTilbudt,
    PlassenErTrukket,
    RekkefolgenErEndret,
    TilbudetErEndret,
    UlovligOvergang,
    UmuligKontraktsdag,
)
"""What a service may say no with. Anything else is a fault, most of all what only the database refused."""


@dataclass(frozen=True, kw_only=True)
class Verden:
    """Two trusts and two kommuner, and doctors of whom one is of both: `leger` and `koordinatorer` by case and kommune."""

    foretak: Mapping[UUID, Foretak]
    koordinatorer: Mapping[str, Aktor]
    leger: Mapping[UUID, Aktor]


def lag_verden(navn: str = "") -> Verden:
    """Five doctors wait: three with one trust, one with both, and one with each trust through a kommune each."""
    bodo, tromso = lag_foretak(f"Bodø{navn}"), lag_foretak(f"Tromsø{navn}")
    steigen, bergen = lag_kommune(), lag_kommune("4601", "Bergen")
    koordinatorer = {kommune.pk: lag_koordinator(kommune) for kommune in (steigen, bergen)}
    saker = lag_kandidater(steigen, 4)
    i_bergen = lag_kandidater(bergen, 1)[0]
    lege = saker[3].lege
    fakta = legefakta(lege.person.navn, hpr_nr=lege.hpr_nr, fodselsnummer=lege.person.fodselsnummer)
    begge = lag_sak(koordinatorer[bergen.pk], lege=fakta)
    Rolleinnehav.objects.update(fom=LENGE_SIDEN)
    Person.objects.update(epost="prove@example.no")
    for nummer, sak in enumerate(saker, 1):
        lag_behov(bodo, sak=sak, prioritet=nummer)
    lag_behov(tromso, sak=saker[0])
    lag_behov(tromso, sak=i_bergen)
    lag_behov(tromso, sak=begge, prioritet=2)
    return Verden(
        foretak={ett.sted.helseforetak_id: ett for ett in (bodo, tromso)},
        koordinatorer=koordinatorer,
        leger={sak.pk: lag_alis(sak) for sak in (*saker, i_bergen, begge)},
    )


def bland_onskene(verden: Verden, sjanse: Random) -> None:
    """New wishes for all. Before anyone has been offered anything."""
    behovene = list(Behov.objects.filter(helseforetak__in=verden.foretak))
    for behov in behovene:
        behov.deler = sjanse.choice([1, 1, 2])
        behov.samme_avdeling = sjanse.random() < 0.3
        behov.godtar_andre = sjanse.random() < 0.6
        behov.onsket_fom = add_months(START, sjanse.randint(0, 3))
        behov.maks_avvik_maneder = sjanse.choice([1, 6, 6])
    felter = ["deler", "samme_avdeling", "godtar_andre", "onsket_fom", "maks_avvik_maneder"]
    Behov.objects.bulk_update(behovene, felter)


def lys_ut(verden: Verden, sjanse: Random) -> None:
    """A few vacancies."""
    for _nummer in range(sjanse.randint(2, 5)):
        foretak = sjanse.choice(list(verden.foretak.values()))
        lag_plass(
            foretak,
            avdeling=sjanse.choice([foretak.medisin, foretak.kirurgi]),
            fom=add_months(START, sjanse.randint(-1, 6)),
            maneder=sjanse.choice([3, 3, 6, 6, 12]),
            antall=sjanse.choice([1, 1, 2]),
        )


@dataclass(kw_only=True)
class Forlop:
    """One life of the queue. `naa` goes on by a few days between the acts."""

    verden: Verden
    sjanse: Random
    naa: datetime = NAA

    def neste(self, bilde: Bilde) -> tuple[str, Handling]:
        """Something that somebody could do now."""
        self.naa += timedelta(hours=self.sjanse.choice([1, 20, 60, 130]))
        while True:
            navn = self.sjanse.choices(list(_HANDLINGER), [vekt for vekt, _lag in _HANDLINGER.values()])[0]
            if (handling := _HANDLINGER[navn][1](self, bilde)) is not None:
                return navn, handling

    def laas(self, riktig: int) -> int:
        """Mostly what stands; now and then that of an old window."""
        return riktig if self.sjanse.random() < 0.93 else riktig - 1

    def kontakt(self, helseforetak_id: UUID | None) -> Aktor:
        assert helseforetak_id is not None
        return self.verden.foretak[helseforetak_id].kontakt

    def et_tilbud(self, bilde: Bilde, *statuser: Tilbudsstatus) -> Tilbudsbilde | None:
        return self._one(ett for ett in bilde.tilbud.values() if ett.status in statuser)

    def et_behov(self, bilde: Bilde, *statuser: Behovsstatus) -> Behovsbilde | None:
        return self._one(ett for ett in bilde.behov.values() if ett.status in statuser)

    def en_plass(self, bilde: Bilde, *, hos: UUID | None = None) -> Plassbilde | None:
        return self._one(ett for ett in bilde.plasser.values() if hos in (None, ett.foretak))

    def _one(self, alle: Iterator[Valg]) -> Valg | None:
        mulige = list(alle)
        return self.sjanse.choice(mulige) if mulige else None


def _send(forlop: Forlop, bilde: Bilde) -> Handling | None:
    behov = forlop.et_behov(bilde, Behovsstatus.REGISTRERT)
    plass = forlop.en_plass(bilde, hos=behov.foretak) if behov else None
    if behov is None or plass is None:
        return None
    kontakt = forlop.kontakt(behov.foretak)
    return partial(send_tilbud, aktor=kontakt, behov_id=behov.id, plass_id=plass.id, naa=forlop.naa)


def _send_proposal(forlop: Forlop, bilde: Bilde) -> Handling:
    kontakt = forlop.sjanse.choice(list(forlop.verden.foretak.values())).kontakt

    def send() -> None:
        forslag = foresla_plasser(aktor=kontakt, naa=forlop.naa)
        par = [
            (rad.lege.behov_id, UUID(rad.plass.id))
            for rad in forslag.med_plass
            if rad.plass is not None and rad.lege.er_registrert
        ]
        send_mange_tilbud(aktor=kontakt, parene=par, naa=forlop.naa)

    return send


def _answer(forlop: Forlop, bilde: Bilde) -> Handling | None:
    """Mostly what waits, and now and then what is past."""
    slike = [Tilbudsstatus.SENDT] if forlop.sjanse.random() < 0.9 else list(Tilbudsstatus)
    tilbud = forlop.et_tilbud(bilde, *slike)
    if tilbud is None:
        return None
    legen = forlop.verden.leger[bilde.behov[tilbud.behov].sak]
    svar = {"aktor": legen, "tilbud_id": tilbud.id, "laas": forlop.laas(tilbud.laas), "naa": forlop.naa}
    if forlop.sjanse.random() < 0.7:
        vist = faller_med_ja(Plasstilbud.objects.get(pk=tilbud.id), forlop.naa)
        sett = [ett.tilbud_id for ett in vist if forlop.sjanse.random() < 0.93]
        return partial(godta_tilbud, sett=sett, gir_fra_seg=forlop.sjanse.random() < 0.93, **svar)
    return partial(avsla_tilbud, **svar)


def _run_out(forlop: Forlop, bilde: Bilde) -> Handling:
    if forlop.sjanse.random() < 0.5:
        forlop.naa += timedelta(days=15)
    return partial(lop_ut_tilbud, naa=forlop.naa)


def _take_back(forlop: Forlop, bilde: Bilde) -> Handling | None:
    tilbud = forlop.et_tilbud(bilde, *BINDENDE)
    if tilbud is None:
        return None
    return partial(
        trekk_tilbud,
        aktor=forlop.kontakt(bilde.plasser[tilbud.plass].foretak),
        tilbud_id=tilbud.id,
        laas=forlop.laas(tilbud.laas),
        fordi="Avdelingen er stengt",
        naa=forlop.naa,
    )


def _withdraw(forlop: Forlop, bilde: Bilde) -> Handling | None:
    plass = forlop.en_plass(bilde)
    if plass is None:
        return None
    return partial(
        trekk_plass,
        aktor=forlop.kontakt(plass.foretak),
        plass_id=plass.id,
        laas=forlop.laas(plass.laas),
        fordi="Avdelingen er stengt",
        naa=forlop.naa,
    )


def _change(forlop: Forlop, bilde: Bilde) -> Handling | None:
    plass = forlop.en_plass(bilde)
    if plass is None:
        return None
    flyttes = forlop.sjanse.random() < 0.4
    fakta = Plassfakta(
        avdeling_id=plass.avdeling,
        fom=add_months(START, forlop.sjanse.randint(0, 6)) if flyttes else plass.fom,
        maneder=plass.maneder,
        antall=forlop.sjanse.randint(1, 3),
    )
    return partial(
        endre_plass,
        aktor=forlop.kontakt(plass.foretak),
        plass_id=plass.id,
        laas=forlop.laas(plass.laas),
        fakta=fakta,
        naa=forlop.naa,
    )


def _leave(forlop: Forlop, bilde: Bilde) -> Handling | None:
    behov = forlop.et_behov(bilde, *I_KOEN, Behovsstatus.PLASSERT)
    if behov is None:
        return None
    egen = forlop.sjanse.random() < 0.6
    return partial(
        meld_bortfall,
        aktor=forlop.verden.leger[behov.sak] if egen else forlop.verden.koordinatorer[behov.kommune],
        behov_id=behov.id,
        laas=forlop.laas(behov.laas),
        grunn=Bortfall.EGEN_PLASS if egen else forlop.sjanse.choice(list(Bortfall)),
        gir_fra_seg=True,
        naa=forlop.naa,
    )


def _report(forlop: Forlop, bilde: Bilde) -> Handling:
    behov = forlop.sjanse.choice(list(bilde.behov.values()))
    helseforetak_id, foretak = forlop.sjanse.choice(list(forlop.verden.foretak.items()))
    onsker = Behovsonsker(
        tidligst=START,
        onsket_fom=add_months(START, forlop.sjanse.randint(0, 3)),
        deler=forlop.sjanse.choice([1, 2]),
        avdelinger=(foretak.medisin.pk,),
        godtar_andre=True,
    )
    return partial(
        meld_behov,
        aktor=forlop.verden.koordinatorer[behov.kommune],
        sak_id=behov.sak,
        sted=Behovssted(helseforetak_id=helseforetak_id),
        onsker=onsker,
        naa=forlop.naa,
    )


def _register(forlop: Forlop, bilde: Bilde) -> Handling | None:
    behov = forlop.et_behov(bilde, Behovsstatus.MELDT)
    if behov is None:
        return None
    return partial(
        registrer_behov, aktor=forlop.kontakt(behov.foretak), behov_ider=[behov.id], naa=forlop.naa
    )


def _rank(forlop: Forlop, bilde: Bilde) -> Handling | None:
    behov = forlop.et_behov(bilde, *I_KOEN)
    if behov is None:
        return None
    deres = [
        rad
        for rad in bilde.behov.values()
        if (rad.kommune, rad.foretak) == (behov.kommune, behov.foretak) and rad.prioritet
    ]
    sett = [rad.id for rad in sorted(deres, key=lambda rad: rad.prioritet or 0)]
    return partial(
        prioriter_behov,
        aktor=forlop.verden.koordinatorer[behov.kommune],
        helseforetak_id=behov.foretak,
        sett=sett,
        ny=forlop.sjanse.sample(sett, len(sett)),
        naa=forlop.naa,
    )


def _contract(forlop: Forlop, bilde: Bilde) -> Handling | None:
    tilbud = forlop.et_tilbud(bilde, Tilbudsstatus.GODTATT)
    if tilbud is None:
        return None
    return partial(
        registrer_kontrakt,
        aktor=forlop.kontakt(bilde.plasser[tilbud.plass].foretak),
        tilbud_id=tilbud.id,
        laas=forlop.laas(tilbud.laas),
        dato=forlop.naa.date(),
        naa=forlop.naa,
    )


_HANDLINGER: Mapping[str, tuple[int, Callable[[Forlop, Bilde], Handling | None]]] = {
    "tilby": (24, _send),
    "tilby etter forslaget": (3, _send_proposal),
    "svar": (28, _answer),
    "løp ut": (6, _run_out),
    "trekk tilbudet": (6, _take_back),
    "trekk plassen": (5, _withdraw),
    "endre plassen": (7, _change),
    "fall bort": (6, _leave),
    "meld": (6, _report),
    "registrer": (6, _register),
    "ranger": (4, _rank),
    "kontrakt": (3, _contract),
}
