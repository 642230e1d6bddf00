"""No yes takes from the doctor what she was not shown, nor what she has said yes to without her saying so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.tilgang import Aktor
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Behov, Plasstilbud
from alis.records.varsel.models import Varsel
from alis.services.plassering.faller_med_ja import DetSomFallerErEndret
from alis.services.plassering.gi_fra_seg import MisterPlassen
from alis.services.plassering.hent_tilbud import hent_tilbud
from alis.services.plassering.svar_paa_tilbud import avsla_tilbud, godta_tilbud
from alis.services.plassering.trekk_tilbud import trekk_tilbud
from factories.parter import lag_koordinator
from factories.sykehusplass import NAA, START, Foretak, lag_behov, lag_foretak, lag_plass, lag_tilbud
from factories.tjeneste import dagen, godta
from factories.utdanning import lag_alis

pytestmark = pytest.mark.django_db
SVARFRIST = NAA.date() + timedelta(days=14)


@dataclass(frozen=True, kw_only=True)
class Halv:
    """She has an offer of three months with one trust, and of all six with another."""

    bodo: Foretak
    tromso: Foretak
    i_deler: Behov
    halv: Plasstilbud
    hel: Plasstilbud

    @property
    def legen(self) -> Aktor:
        return lag_alis(self.i_deler.sak)

    def si_ja(self, sett: Sequence[UUID] = (), *, gir_fra_seg: bool = False) -> None:
        godta_tilbud(
            aktor=self.legen,
            tilbud_id=self.hel.pk,
            laas=1,
            sett=sett,
            gir_fra_seg=gir_fra_seg,
            naa=NAA,
        )

    def vist(self) -> list[tuple[UUID, date, int, bool]]:
        bilde = hent_tilbud(aktor=self.legen, tilbud_id=self.hel.pk, naa=NAA)
        return [(ett.tilbud_id, ett.fom, ett.maneder, ett.er_godtatt) for ett in bilde.faller]


def lag_halv(*, hel_fom: date = START, svarfrist: date = SVARFRIST) -> Halv:
    bodo, tromso = lag_foretak(), lag_foretak("Tromsø")
    i_deler = lag_behov(bodo, deler=2)
    hel = lag_behov(tromso, sak=i_deler.sak)
    return Halv(
        bodo=bodo,
        tromso=tromso,
        i_deler=i_deler,
        halv=lag_tilbud(bodo, i_deler, lag_plass(bodo, maneder=3)),
        hel=lag_tilbud(tromso, hel, lag_plass(tromso, fom=hel_fom), svarfrist=svarfrist),
    )


def staar_som_for(ett: Halv, *, halv: Tilbudsstatus) -> None:
    """Nothing is lost, written or told."""
    for rad in (ett.halv, ett.hel, ett.i_deler):
        rad.refresh_from_db()
    assert (ett.halv.status, ett.hel.status) == (halv, Tilbudsstatus.SENDT)
    assert ett.i_deler.status == Behovsstatus.REGISTRERT
    borte = Journallinje.objects.filter(handling__in=("gi_fra_seg_plasstilbud", "forlat_koen"))
    assert not borte.exists()
    assert not Varsel.objects.filter(objekt_id=str(ett.hel.pk)).exists()


def test_a_part_she_has_said_yes_to_is_lost_only_when_she_has_seen_it_and_confirmed_it() -> None:
    ett = lag_halv()
    godta(ett.halv)
    assert ett.vist() == [(ett.halv.pk, START, 3, True)]
    with pytest.raises(DetSomFallerErEndret):
        ett.si_ja(gir_fra_seg=True)
    with pytest.raises(MisterPlassen):
        ett.si_ja([ett.halv.pk])
    staar_som_for(ett, halv=Tilbudsstatus.GODTATT)
    ett.si_ja([ett.halv.pk], gir_fra_seg=True)
    ett.halv.refresh_from_db()
    assert ett.halv.status == Tilbudsstatus.TRUKKET


def test_an_offer_elsewhere_that_she_has_not_answered_is_shown_and_asks_for_no_confirmation() -> None:
    ett = lag_halv()
    assert ett.vist() == [(ett.halv.pk, START, 3, False)]
    with pytest.raises(DetSomFallerErEndret):
        ett.si_ja()
    staar_som_for(ett, halv=Tilbudsstatus.SENDT)
    ett.si_ja([ett.halv.pk])
    ett.halv.refresh_from_db()
    assert ett.halv.status == Tilbudsstatus.TRUKKET


def test_what_she_has_said_yes_to_since_the_page_was_shown_is_not_lost_by_what_she_saw_then() -> None:
    ett = lag_halv()
    sett = [rad[0] for rad in ett.vist()]
    godta(ett.halv)
    with pytest.raises(MisterPlassen):
        ett.si_ja(sett)
    staar_som_for(ett, halv=Tilbudsstatus.GODTATT)


def test_a_loss_that_is_gone_since_the_page_was_shown_is_told_before_she_is_bound() -> None:
    ett = lag_halv()
    trekk_tilbud(aktor=ett.bodo.kontakt, tilbud_id=ett.halv.pk, laas=1, fordi="Stengt", naa=NAA)
    for sett in ([ett.halv.pk], [uuid4()]):
        with pytest.raises(DetSomFallerErEndret):
            ett.si_ja(sett, gir_fra_seg=True)
    staar_som_for(ett, halv=Tilbudsstatus.TRUKKET)
    assert ett.vist() == []
    ett.si_ja()


def test_a_part_takes_nothing_elsewhere_and_asks_for_nothing() -> None:
    ett = lag_halv()
    bilde = hent_tilbud(aktor=ett.legen, tilbud_id=ett.halv.pk, naa=NAA)
    assert bilde.faller == ()
    godta_tilbud(aktor=ett.legen, tilbud_id=ett.halv.pk, laas=1, naa=NAA)
    staar_som_for(ett, halv=Tilbudsstatus.GODTATT)


def test_what_she_already_serves_elsewhere_is_not_said_to_be_lost() -> None:
    """The first part has begun; what she is offered elsewhere is after it."""
    ett = lag_halv(hel_fom=date(2027, 1, 1), svarfrist=date(2026, 9, 30))
    godta(ett.halv)
    naa = dagen(date(2026, 9, 2))
    assert hent_tilbud(aktor=ett.legen, tilbud_id=ett.hel.pk, naa=naa).faller == ()
    godta_tilbud(aktor=ett.legen, tilbud_id=ett.hel.pk, laas=1, naa=naa)
    ett.halv.refresh_from_db()
    assert ett.halv.status == Tilbudsstatus.GODTATT


def test_the_kommune_and_the_trust_are_not_shown_what_she_has_elsewhere() -> None:
    ett = lag_halv()
    for aktor in (lag_koordinator(ett.i_deler.kommune), ett.tromso.kontakt):
        assert hent_tilbud(aktor=aktor, tilbud_id=ett.hel.pk, naa=NAA).faller == ()


def test_a_no_takes_nothing_and_asks_for_nothing() -> None:
    ett = lag_halv()
    godta(ett.halv)
    avsla_tilbud(aktor=ett.legen, tilbud_id=ett.hel.pk, laas=1, naa=NAA)
    ett.halv.refresh_from_db()
    assert ett.halv.status == Tilbudsstatus.GODTATT
