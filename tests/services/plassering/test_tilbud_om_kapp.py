"""Two at the same offer, place or doctor in the same moment: one is done, the other is told, and nothing is given twice."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.tilgang import Aktor
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud
from alis.services.journal import kontroller
from alis.services.plassering.aapne_behov import BehovetVenterIkke
from alis.services.plassering.aapne_plass import PlassenErEndret
from alis.services.plassering.aapne_tilbud import TilbudetErEndret
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.endre_behov import endre_behov
from alis.services.plassering.endre_plass import ForFaaPlasser, endre_plass
from alis.services.plassering.gi_fra_seg import MisterPlassen
from alis.services.plassering.lop_ut_tilbud import lop_ut_tilbud
from alis.services.plassering.meld_behov import HarPlassAlt, meld_behov
from alis.services.plassering.plassfakta import Plassfakta
from alis.services.plassering.prioriter_behov import RekkefolgenErEndret, prioriter_behov
from alis.services.plassering.send_tilbud import HarTilbud, PlassenErOpptatt, send_tilbud
from alis.services.plassering.svar_paa_tilbud import ErIkkeLenger, avsla_tilbud, godta_tilbud
from alis.services.plassering.trekk_plass import trekk_plass
from alis.services.plassering.trekk_tilbud import trekk_tilbud
from factories.parter import lag_kommune, lag_koordinator
from factories.samtidig import samtidig
from factories.sykehusplass import (
    START,
    Foretak,
    lag_behov,
    lag_foretak,
    lag_kandidater,
    lag_plass,
    lag_tilbud,
)
from factories.utdanning import lag_alis, lag_sak, legefakta

pytestmark = pytest.mark.django_db(transaction=True)

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)
SISTE_DAG = NAA.date() + timedelta(days=14)
FOR_MIDNATT = datetime(2026, 2, 15, 22, 59, tzinfo=UTC)
ETTER_MIDNATT = datetime(2026, 2, 15, 23, 1, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Tilbudt:
    """One doctor with an offer of the only place there is."""

    foretak: Foretak
    behov: Behov
    plass: Ledigplass
    tilbud: Plasstilbud
    legen: Aktor

    def svar(self, tjeneste: Callable[..., None], naa: datetime = NAA) -> partial[None]:
        return partial(tjeneste, aktor=self.legen, tilbud_id=self.tilbud.pk, laas=1, naa=naa)

    def oppdatert(self) -> tuple[str, str, str]:
        for rad in (self.behov, self.plass, self.tilbud):
            rad.refresh_from_db()
        return self.tilbud.status, self.behov.status, self.plass.status


def lag_tilbudt(foretak: Foretak | None = None, *, maneder: int = 6, **felter: object) -> Tilbudt:
    foretak = foretak or lag_foretak()
    behov, plass = lag_behov(foretak, **felter), lag_plass(foretak, maneder=maneder)  # type: ignore[arg-type]
    tilbud = lag_tilbud(foretak, behov, plass)
    return Tilbudt(foretak=foretak, behov=behov, plass=plass, tilbud=tilbud, legen=lag_alis(behov.sak))


def feil(svar: list[object]) -> list[type]:
    return [type(ett) for ett in svar if isinstance(ett, Exception)]


def spor(*handlinger: str) -> list[int]:
    assert kontroller().brudd is None
    return [Journallinje.objects.filter(handling=handling).count() for handling in handlinger]


def test_a_yes_from_three_windows_is_one_yes() -> None:
    ett = lag_tilbudt()
    svar = samtidig(*[ett.svar(godta_tilbud)] * 3)
    assert feil(svar) == [ErIkkeLenger] * 2, svar
    assert ett.oppdatert() == ("godtatt", "plassert", "ledig")
    assert spor("godta_plasstilbud", "plasser_behov") == [1, 1]


def test_yes_and_no_at_once_is_one_of_them() -> None:
    ett = lag_tilbudt()
    svar = samtidig(ett.svar(godta_tilbud), ett.svar(avsla_tilbud))
    assert feil(svar) == [ErIkkeLenger], svar
    ja = svar[0] is None
    assert ett.oppdatert()[:2] == (("godtatt", "plassert") if ja else ("avslatt", "registrert"))
    assert spor("godta_plasstilbud", "avsla_plasstilbud") == [int(ja), int(not ja)]


def test_a_yes_while_the_trust_takes_the_offer_back_is_one_of_them() -> None:
    ett = lag_tilbudt()
    tilbake = partial(
        trekk_tilbud, aktor=ett.foretak.kontakt, tilbud_id=ett.tilbud.pk, laas=1, fordi="Stengt"
    )
    svar = samtidig(ett.svar(godta_tilbud), partial(tilbake, naa=NAA))
    ja = svar[0] is None
    assert feil(svar) == [TilbudetErEndret if ja else ErIkkeLenger], svar
    assert ett.oppdatert()[:2] == (("godtatt", "plassert") if ja else ("trukket", "registrert"))
    assert spor("godta_plasstilbud", "trekk_plasstilbud") == [int(ja), int(not ja)]


def test_a_yes_while_the_vacancy_is_withdrawn_is_one_of_them() -> None:
    """One who said yes first is never thrown out unseen: the trust is shown what has happened, and asked again."""
    ett = lag_tilbudt()
    bort = partial(
        trekk_plass, aktor=ett.foretak.kontakt, plass_id=ett.plass.pk, laas=1, fordi="Stengt", naa=NAA
    )
    svar = samtidig(ett.svar(godta_tilbud), bort)
    ja = svar[0] is None
    assert feil(svar) == [PlassenErEndret if ja else ErIkkeLenger], svar
    assert ett.oppdatert() == (
        ("godtatt", "plassert", "ledig") if ja else ("trukket", "registrert", "trukket")
    )
    assert spor("godta_plasstilbud", "trekk_plass") == [int(ja), int(not ja)]


def test_a_yes_in_the_last_minute_and_the_nights_work_is_one_of_them() -> None:
    ett = lag_tilbudt()
    assert ett.tilbud.svarfrist == SISTE_DAG
    svar = samtidig(ett.svar(godta_tilbud, FOR_MIDNATT), partial(lop_ut_tilbud, naa=ETTER_MIDNATT))
    ja = svar[0] is None
    assert feil(svar) == ([] if ja else [ErIkkeLenger]), svar
    assert svar[1] == int(not ja)
    assert ett.oppdatert()[:2] == (("godtatt", "plassert") if ja else ("utlopt", "registrert"))
    assert spor("godta_plasstilbud", "lop_ut_plasstilbud") == [int(ja), int(not ja)]


def test_a_yes_while_the_kommune_changes_the_need_is_one_of_them() -> None:
    """She never has a place from before the day she can begin."""
    ett = lag_tilbudt()
    senere = Behovsonsker(tidligst=date(2026, 11, 1), onsket_fom=date(2026, 12, 1), godtar_andre=True)
    endre = partial(
        endre_behov,
        aktor=lag_koordinator(ett.behov.kommune),
        behov_id=ett.behov.pk,
        laas=1,
        onsker=senere,
        lar_falle=ett.tilbud.pk,
        naa=NAA,
    )
    svar = samtidig(ett.svar(godta_tilbud), endre)
    ja = svar[0] is None
    assert feil(svar) == [BehovetVenterIkke if ja else ErIkkeLenger], svar
    assert ett.oppdatert()[:2] == (("godtatt", "plassert") if ja else ("trukket", "registrert"))
    assert ett.behov.tidligst == (START if ja else senere.tidligst)
    assert spor("godta_plasstilbud", "la_plasstilbud_falle") == [int(ja), int(not ja)]


def test_two_nights_at_once_let_an_offer_run_out_once() -> None:
    ett = lag_tilbudt()
    svar = samtidig(*[partial(lop_ut_tilbud, naa=ETTER_MIDNATT)] * 3)
    assert sorted(svar, key=str) == [0, 0, 1], svar
    assert ett.oppdatert()[:2] == ("utlopt", "registrert")
    assert spor("lop_ut_plasstilbud") == [1]


def test_a_yes_to_two_trusts_at_once_is_a_yes_to_one() -> None:
    her = lag_tilbudt()
    der = lag_tilbudt(lag_foretak("Tromsø"), sak=her.behov.sak)
    svar = samtidig(
        partial(her.svar(godta_tilbud), sett=[der.tilbud.pk]),
        partial(der.svar(godta_tilbud), sett=[her.tilbud.pk]),
    )
    assert feil(svar) == [ErIkkeLenger], svar
    assert {her.oppdatert()[:2], der.oppdatert()[:2]} == {("godtatt", "plassert"), ("trukket", "falt_bort")}


def test_a_yes_to_a_part_and_to_the_whole_at_once_never_loses_the_part_unasked() -> None:
    """She has seen the part as an offer not answered. If her yes to it comes first, she is asked again."""
    her = lag_tilbudt(maneder=3, deler=2)
    der = lag_tilbudt(lag_foretak("Tromsø"), sak=her.behov.sak)
    svar = samtidig(her.svar(godta_tilbud), partial(der.svar(godta_tilbud), sett=[her.tilbud.pk]))
    delen_forst = svar[0] is None
    assert feil(svar) == [MisterPlassen if delen_forst else ErIkkeLenger], svar
    assert her.oppdatert()[0] == ("godtatt" if delen_forst else "trukket")
    assert der.oppdatert()[:2] == (("sendt", "registrert") if delen_forst else ("godtatt", "plassert"))


def test_the_last_place_offered_by_two_is_offered_once() -> None:
    foretak = lag_foretak()
    en, to = (
        lag_behov(foretak, sak=lag_kandidater(kommune, 1)[0])
        for kommune in (lag_kommune(), lag_kommune("4601", "Bergen"))
    )
    plass = lag_plass(foretak)
    tilby = partial(send_tilbud, aktor=foretak.kontakt, plass_id=plass.pk, naa=NAA)
    svar = samtidig(partial(tilby, behov_id=en.pk), partial(tilby, behov_id=to.pk))
    assert feil(svar) == [PlassenErOpptatt], svar
    assert Plasstilbud.objects.count() == 1


def test_one_doctor_offered_two_places_at_once_is_offered_one() -> None:
    foretak = lag_foretak()
    behov, plasser = lag_behov(foretak), (lag_plass(foretak), lag_plass(foretak))
    tilby = partial(send_tilbud, aktor=foretak.kontakt, behov_id=behov.pk, naa=NAA)
    svar = samtidig(*(partial(tilby, plass_id=plass.pk) for plass in plasser))
    assert feil(svar) == [HarTilbud], svar
    assert Plasstilbud.objects.count() == 1


def test_a_place_taken_away_while_it_is_offered_is_one_of_them() -> None:
    foretak = lag_foretak()
    saker = [lag_kandidater(kommune, 1)[0] for kommune in (lag_kommune(), lag_kommune("4601", "Bergen"))]
    en, to = (lag_behov(foretak, sak=sak) for sak in saker)
    plass = lag_plass(foretak, antall=2)
    lag_tilbud(foretak, en, plass)
    faerre = partial(
        endre_plass,
        aktor=foretak.kontakt,
        plass_id=plass.pk,
        laas=1,
        fakta=Plassfakta(avdeling_id=plass.avdeling_id, fom=plass.fom, maneder=6, antall=1),
        naa=NAA,
    )
    tilby = partial(send_tilbud, aktor=foretak.kontakt, behov_id=to.pk, plass_id=plass.pk, naa=NAA)
    svar = samtidig(faerre, tilby)
    assert feil(svar) in ([PlassenErOpptatt], [PlassenErEndret], [ForFaaPlasser]), svar
    plass.refresh_from_db()
    assert plass.antall == plass.tilbud.count()


def i_bergen(ett: Tilbudt) -> tuple[Aktor, Behov, Behov]:
    """Her need through Bergen in Tromsø's queue, behind another of Bergen's."""
    bergen = lag_kommune("4601", "Bergen")
    koordinator, tromso, lege = lag_koordinator(bergen), lag_foretak("Tromsø"), ett.behov.sak.lege
    forste = lag_behov(tromso, sak=lag_kandidater(bergen, 1)[0])
    fakta = legefakta(lege.person.navn, hpr_nr=lege.hpr_nr, fodselsnummer=lege.person.fodselsnummer)
    return koordinator, forste, lag_behov(tromso, sak=lag_sak(koordinator, lege=fakta), prioritet=2)


def test_one_who_gets_a_place_while_her_other_kommune_ranks_is_in_no_order() -> None:
    ett = lag_tilbudt()
    koordinator, forste, hennes = i_bergen(ett)
    ranger = partial(
        prioriter_behov,
        aktor=koordinator,
        helseforetak_id=hennes.helseforetak_id,
        sett=[forste.pk, hennes.pk],
        ny=[hennes.pk, forste.pk],
        naa=NAA,
    )
    svar = samtidig(ett.svar(godta_tilbud), ranger)
    assert feil(svar) in ([], [RekkefolgenErEndret]), svar
    hennes.refresh_from_db()
    assert (hennes.status, hennes.prioritet) == (Behovsstatus.FALT_BORT, None)


def test_one_who_gets_a_place_while_her_other_kommune_reports_waits_nowhere() -> None:
    ett = lag_tilbudt()
    koordinator, _forste, hennes = i_bergen(ett)
    nord = lag_foretak("Vefsn")
    meld = partial(
        meld_behov,
        aktor=koordinator,
        sak_id=hennes.sak_id,
        sted=Behovssted(helseforetak_id=nord.sted.helseforetak_id),
        onsker=Behovsonsker(tidligst=START, onsket_fom=START, godtar_andre=True),
        naa=NAA,
    )
    svar = samtidig(ett.svar(godta_tilbud), meld)
    assert feil(svar) in ([], [HarPlassAlt]), svar
    assert ett.oppdatert()[:2] == (Tilbudsstatus.GODTATT, Behovsstatus.PLASSERT)
    andre = Behov.objects.filter(sak__lege=ett.behov.sak.lege_id).exclude(pk=ett.behov.pk)
    assert {behov.status for behov in andre} == {Behovsstatus.FALT_BORT}
