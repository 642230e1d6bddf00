"""A need that is changed while its doctor has an open offer: the offer stands, or falls when the kommune has read that it will."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.plassering.tilbudets_hindre import BEHOVET_ER_ENDRET, Hinder
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Rolleinnehav
from alis.records.plassering.models import Behov, Plasstilbud
from alis.records.varsel.models import Varsel
from alis.services.plassering.behovsfelter import Behovsonsker
from alis.services.plassering.endre_behov import TilbudetFaller, endre_behov
from alis.services.plassering.krev_at_den_passer import PasserIkkeLenger
from alis.services.plassering.se_over_endring import se_over_endring
from alis.services.plassering.send_tilbud import send_tilbud
from alis.services.plassering.svar_paa_tilbud import ErIkkeLenger, avsla_tilbud, godta_tilbud
from alis.services.plassering.trekk_tilbud import trekk_tilbud
from factories.parter import LENGE_SIDEN, lag_kommune, lag_koordinator
from factories.sykehusplass import (
    START,
    Foretak,
    lag_behov,
    lag_foretak,
    lag_kandidater,
    lag_plass,
    lag_tilbud,
)
from factories.utdanning import lag_alis

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)
SENERE = Behovsonsker(tidligst=date(2026, 11, 1), onsket_fom=date(2026, 12, 1), godtar_andre=True)


class Tilbudt:
    """One doctor of Steigen with an offer of the only vacancy, from the day she first can begin; another waits behind her."""

    def __init__(self) -> None:
        kommune = lag_kommune()
        self.foretak: Foretak = lag_foretak()
        self.koordinator: Aktor = lag_koordinator(kommune)
        hennes, neste = lag_kandidater(kommune, 2)
        self.behov: Behov = lag_behov(self.foretak, sak=hennes)
        self.neste: Behov = lag_behov(self.foretak, sak=neste, prioritet=2)
        self.plass = lag_plass(self.foretak)
        self.tilbud: Plasstilbud = lag_tilbud(self.foretak, self.behov, self.plass)
        self.legen: Aktor = lag_alis(hennes)
        Rolleinnehav.objects.update(fom=LENGE_SIDEN)

    def endre(self, onsker: Behovsonsker, **felter: object) -> bool:
        return endre_behov(
            aktor=self.koordinator, behov_id=self.behov.pk, laas=1, onsker=onsker, naa=NAA, **felter
        )

    def oppdatert(self) -> tuple[str, str]:
        self.tilbud.refresh_from_db()
        self.behov.refresh_from_db()
        return self.tilbud.status, self.behov.status


@pytest.fixture
def ett() -> Tilbudt:
    return Tilbudt()


def varslet(mal: Varselmal) -> set[str]:
    return set(Varsel.objects.filter(mal=mal).values_list("rolle", flat=True))


def test_a_change_that_lets_an_offer_fall_is_not_made_before_it_has_been_read(ett: Tilbudt) -> None:
    with pytest.raises(TilbudetFaller) as feil:
        ett.endre(SENERE)
    assert (feil.value.faller.tilbud_id, feil.value.faller.hindre) == (ett.tilbud.pk, [Hinder.FOR_TIDLIG])
    assert ett.oppdatert() == (Tilbudsstatus.SENDT, Behovsstatus.REGISTRERT)
    assert ett.behov.tidligst == START
    assert not Varsel.objects.exists()


def test_when_it_has_been_read_the_offer_falls_and_doctor_and_trust_are_told(ett: Tilbudt) -> None:
    assert ett.endre(SENERE, lar_falle=ett.tilbud.pk) is True
    assert ett.oppdatert() == (Tilbudsstatus.TRUKKET, Behovsstatus.REGISTRERT)
    assert (ett.tilbud.fordi, ett.tilbud.falt_med_endringen) == (BEHOVET_ER_ENDRET, True)
    assert ett.behov.tidligst == SENERE.tidligst
    assert varslet(Varselmal.PLASSTILBUD_FALT) == {Rolle.ALIS, Rolle.ALIS_KONTAKT}
    assert varslet(Varselmal.PLASS_LEDIG_IGJEN) == {Rolle.ALIS_KONTAKT}
    assert not varslet(Varselmal.BEHOV_ENDRET)
    linje = Journallinje.objects.get(handling="la_plasstilbud_falle")
    assert linje.sak_id == ett.behov.sak_id


def test_what_the_trust_withdraws_in_the_same_words_did_not_fall_with_a_change(ett: Tilbudt) -> None:
    trekk_tilbud(aktor=ett.foretak.kontakt, tilbud_id=ett.tilbud.pk, laas=1, fordi=BEHOVET_ER_ENDRET, naa=NAA)
    assert ett.oppdatert()[0] == Tilbudsstatus.TRUKKET
    assert (ett.tilbud.fordi, ett.tilbud.falt_med_endringen) == (BEHOVET_ER_ENDRET, False)


def test_the_place_is_free_and_can_be_offered_the_next(ett: Tilbudt) -> None:
    ett.endre(SENERE, lar_falle=ett.tilbud.pk)
    send_tilbud(aktor=ett.foretak.kontakt, behov_id=ett.neste.pk, plass_id=ett.plass.pk, naa=NAA)


def test_one_whose_need_is_changed_back_can_be_offered_the_place_again(ett: Tilbudt) -> None:
    ett.endre(SENERE, lar_falle=ett.tilbud.pk)
    tilbake = Behovsonsker(tidligst=START, onsket_fom=START, godtar_andre=True)
    endre_behov(aktor=ett.koordinator, behov_id=ett.behov.pk, laas=2, onsker=tilbake, naa=NAA)
    send_tilbud(aktor=ett.foretak.kontakt, behov_id=ett.behov.pk, plass_id=ett.plass.pk, naa=NAA)


def test_a_change_that_the_place_still_fits_leaves_the_offer_and_asks_nothing(ett: Tilbudt) -> None:
    onsker = replace(SENERE, tidligst=START)
    bilde = se_over_endring(aktor=ett.koordinator, behov_id=ett.behov.pk, onsker=onsker, naa=NAA)
    assert bilde.faller is None
    assert ett.endre(onsker) is False
    assert ett.oppdatert()[0] == Tilbudsstatus.SENDT
    assert varslet(Varselmal.BEHOV_ENDRET) == {Rolle.ALIS, Rolle.ALIS_KONTAKT}


def test_another_offer_than_the_one_that_was_read_of_is_not_let_fall(ett: Tilbudt) -> None:
    avsla_tilbud(aktor=ett.legen, tilbud_id=ett.tilbud.pk, laas=1, naa=NAA)
    ny = lag_tilbud(ett.foretak, ett.behov, lag_plass(ett.foretak))
    with pytest.raises(TilbudetFaller) as feil:
        ett.endre(SENERE, lar_falle=ett.tilbud.pk)
    assert feil.value.faller.tilbud_id == ny.pk


def test_an_offer_that_fell_is_not_answered(ett: Tilbudt) -> None:
    ett.endre(SENERE, lar_falle=ett.tilbud.pk)
    with pytest.raises(ErIkkeLenger):
        godta_tilbud(aktor=ett.legen, tilbud_id=ett.tilbud.pk, laas=1, naa=NAA)


def test_a_yes_to_a_place_that_begins_before_she_can_is_refused_and_a_no_is_not(ett: Tilbudt) -> None:
    """However the need came to be so."""
    Behov.objects.filter(pk=ett.behov.pk).update(tidligst=SENERE.tidligst, onsket_fom=SENERE.onsket_fom)
    with pytest.raises(PasserIkkeLenger) as feil:
        godta_tilbud(aktor=ett.legen, tilbud_id=ett.tilbud.pk, laas=1, naa=NAA)
    assert feil.value.hindre == [Hinder.FOR_TIDLIG]
    assert ett.oppdatert()[0] == Tilbudsstatus.SENDT
    avsla_tilbud(aktor=ett.legen, tilbud_id=ett.tilbud.pk, laas=1, naa=NAA)


def test_a_yes_to_another_department_that_was_offered_by_hand_stands(ett: Tilbudt) -> None:
    avsla_tilbud(aktor=ett.legen, tilbud_id=ett.tilbud.pk, laas=1, naa=NAA)
    kirurgi = lag_plass(ett.foretak, avdeling=ett.foretak.kirurgi)
    tilbud_id = send_tilbud(aktor=ett.foretak.kontakt, behov_id=ett.behov.pk, plass_id=kirurgi.pk, naa=NAA)
    godta_tilbud(aktor=ett.legen, tilbud_id=tilbud_id, laas=1, naa=NAA)
