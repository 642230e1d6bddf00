"""Sessions: registered, corrected and taken away, and counted once."""

from datetime import date
from fractions import Fraction

import pytest

from alis.domain.tilgang import ManglerRettighet
from alis.domain.veiledning.mote import Motetid
from alis.domain.veiledning.tema import Tema
from alis.records.journal.models import Journallinje
from alis.records.veiledning.models import Veiledningsmote
from alis.services.felles import FinnesIkke
from alis.services.veiledning.aapne import VeiledningenErEndret
from alis.services.veiledning.endre_mote import StarIListe, endre_mote
from alis.services.veiledning.hent_veiledning import hent_veiledning, list_veiledningssaker
from alis.services.veiledning.motefakta import (
    AnnetMotePaSammeTid,
    IkkeHoldt,
    IkkeInnenforDagen,
    IngenVeilederDenDagen,
    Motefakta,
    UtenBeskrivelse,
)
from alis.services.veiledning.registrer_mote import registrer_mote
from alis.services.veiledning.slett_mote import slett_mote
from factories.parter import lag_kommune, lag_koordinator
from factories.utdanning import lag_alis, lag_sak, lag_veileder, legefakta
from factories.veiledning import NAA, Veiledning, lag_mote, lag_samlet, lag_veiledning, mote

pytestmark = pytest.mark.django_db


@pytest.fixture
def veiledning() -> Veiledning:
    return lag_veiledning()


def test_a_session_is_registered_with_whoever_supervised_that_day(veiledning: Veiledning) -> None:
    rad = Veiledningsmote.objects.get(pk=lag_mote(veiledning))
    assert (rad.veileder_id, rad.lege_id) == (veiledning.veileder.person_id, veiledning.alis.person_id)
    linje = Journallinje.objects.get(handling="registrer_veiledningsmote")
    assert linje.objekt_id == str(rad.pk)


def test_the_supervisor_may_register_it_too(veiledning: Veiledning) -> None:
    assert registrer_mote(aktor=veiledning.veileder, sak_id=veiledning.sak.pk, fakta=mote(), naa=NAA)


def test_the_kommune_registers_no_session(veiledning: Veiledning) -> None:
    with pytest.raises(ManglerRettighet):
        registrer_mote(aktor=veiledning.forlop.koordinator, sak_id=veiledning.sak.pk, fakta=mote(), naa=NAA)


def test_another_doctors_case_does_not_exist(veiledning: Veiledning) -> None:
    fremmed = lag_sak(veiledning.forlop.koordinator, lege=legefakta("Berit Berg"))
    with pytest.raises(FinnesIkke):
        registrer_mote(aktor=veiledning.alis, sak_id=fremmed.pk, fakta=mote(), naa=NAA)


@pytest.mark.parametrize(
    ("fakta", "feil"),
    [
        (mote(date(2025, 10, 16)), IkkeHoldt),
        (mote(date(2024, 12, 31)), IngenVeilederDenDagen),
        (mote(start=1380, hundredeler=101), IkkeInnenforDagen),
        (mote(hundredeler=2401), IkkeInnenforDagen),
        (mote(hundredeler=0), IkkeInnenforDagen),
        (
            Motefakta(
                tid=Motetid(dag=date(2025, 9, 1), start=600, hundredeler=100),
                tema=Tema.ANNET,
                beskrivelse="  ",
            ),
            UtenBeskrivelse,
        ),
    ],
)
def test_a_session_that_cannot_be_is_refused(
    veiledning: Veiledning, fakta: Motefakta, feil: type[Exception]
) -> None:
    with pytest.raises(feil):
        lag_mote(veiledning, fakta)
    assert not Veiledningsmote.objects.exists()


def test_the_day_itself_is_not_too_early(veiledning: Veiledning) -> None:
    assert lag_mote(veiledning, mote(date(2025, 10, 15)))


def test_a_session_that_overlaps_another_is_refused(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    with pytest.raises(AnnetMotePaSammeTid):
        lag_mote(veiledning, mote(start=689))
    assert lag_mote(veiledning, mote(start=690))


def test_an_hour_counts_once_though_the_doctor_works_in_two_kommuner(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    lege = veiledning.sak.lege
    nabo = lag_koordinator(lag_kommune("1804", "Bodø", klasse=3))
    sak = lag_sak(
        nabo,
        lege=legefakta(lege.person.navn, hpr_nr=lege.hpr_nr, fodselsnummer=lege.person.fodselsnummer),
    )
    lag_veileder(nabo, sak, "Nils Nabo")
    assert sak.lege_id == lege.pk
    with pytest.raises(AnnetMotePaSammeTid):
        registrer_mote(aktor=lag_alis(sak), sak_id=sak.pk, fakta=mote(), naa=NAA)


def test_a_session_is_corrected_in_the_state_that_was_seen(veiledning: Veiledning) -> None:
    mote_id = lag_mote(veiledning)
    endre_mote(aktor=veiledning.veileder, mote_id=mote_id, laas=1, fakta=mote(hundredeler=75), naa=NAA)
    assert Veiledningsmote.objects.get(pk=mote_id).hundredeler == 75
    with pytest.raises(VeiledningenErEndret):
        endre_mote(aktor=veiledning.alis, mote_id=mote_id, laas=1, fakta=mote(), naa=NAA)


def test_a_session_that_was_never_held_is_taken_away(veiledning: Veiledning) -> None:
    slett_mote(aktor=veiledning.alis, mote_id=lag_mote(veiledning), laas=1, naa=NAA)
    assert not Veiledningsmote.objects.exists()


def test_a_session_in_a_list_is_neither_corrected_nor_taken_away(veiledning: Veiledning) -> None:
    mote_id = lag_mote(veiledning)
    lag_samlet(veiledning)
    with pytest.raises(StarIListe):
        endre_mote(aktor=veiledning.alis, mote_id=mote_id, laas=1, fakta=mote(), naa=NAA)
    with pytest.raises(StarIListe):
        slett_mote(aktor=veiledning.alis, mote_id=mote_id, laas=1, naa=NAA)


def test_the_hours_of_the_period_are_exact_and_only_inform(veiledning: Veiledning) -> None:
    lag_mote(veiledning, mote(date(2025, 5, 31)))
    lag_mote(veiledning, mote(date(2025, 6, 1), hundredeler=33))
    lag_mote(veiledning, mote(date(2025, 6, 2), hundredeler=34))
    bilde = hent_veiledning(aktor=veiledning.alis, sak_id=veiledning.sak.pk, naa=NAA)
    assert bilde.timer == Fraction(67, 100)
    assert [rad.dag.day for rad in bilde.frie] == [31, 1, 2]
    assert [vurdering.regel for vurdering in bilde.vurderinger] == [
        "timer_innenfor_satsen",
        "veiledning_nar_minstetiden",
    ]


def test_the_supervisor_sees_those_she_supervises(veiledning: Veiledning) -> None:
    (sak,) = list_veiledningssaker(aktor=veiledning.veileder, naa=NAA)
    assert sak.sak_id == veiledning.sak.pk
