"""What can never be true of a proposal, whatever writes it."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from alis.domain.flyt import Avtalestatus, Forslagstatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.forhandling.models import Forslag
from alis.records.parter.models import Person
from factories.avtale import TIDSPUNKT, lag_versjon
from factories.brudd import nektes
from factories.parter import lag_koordinator, lag_person
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db

KLADD, SENDT, GODTATT, AVSLATT, BESVART, TRUKKET, BORTFALT = Forslagstatus
BESVARTE = (GODTATT, AVSLATT, BESVART)


@pytest.fixture
def versjon() -> Avtaleversjon:
    return lag_versjon(lag_sak(lag_koordinator()), Avtalestatus.KLADD)


@pytest.fixture
def lege() -> Person:
    return lag_person("Lege Prøve")


def felter(versjon: Avtaleversjon, lege: Person, status: Forslagstatus) -> dict[str, Any]:
    kommunens = versjon.opprettet_av
    grunnlag: dict[str, Any] = {
        "element": "tilrettelegging",
        "fra": "kommune",
        "tekst": "To samlinger.",
        "belop_per_ar": 900_000,
        "status": status,
        "opprettet_at": TIDSPUNKT,
        "opprettet_av": kommunens,
        "endret_at": TIDSPUNKT,
        "endret_av": kommunens,
    }
    if status is not KLADD:
        grunnlag |= {"nummer": 1, "sendt_at": TIDSPUNKT, "sendt_av": kommunens}
    if status not in (KLADD, SENDT):
        av, part = (kommunens, "kommune") if status in (TRUKKET, BORTFALT) else (lege, "alis")
        grunnlag |= {"avgjort_at": TIDSPUNKT, "avgjort_av": av, "avgjort_part": part}
    return grunnlag


def lag(versjon: Avtaleversjon, lege: Person, status: Forslagstatus = SENDT, **andre: Any) -> Forslag:
    return Forslag.objects.create(versjon=versjon, **{**felter(versjon, lege, status), **andre})


@pytest.mark.parametrize("status", Forslagstatus)
def test_every_state_of_the_table_is_accepted(
    versjon: Avtaleversjon, lege: Person, status: Forslagstatus
) -> None:
    assert lag(versjon, lege, status).status == status


def test_a_state_outside_the_table_is_refused(versjon: Avtaleversjon, lege: Person) -> None:
    avslatt = felter(versjon, lege, AVSLATT)
    with nektes("forslag_status_i_tabellen"):
        Forslag.objects.create(versjon=versjon, **avslatt | {"status": "glemt"})


@pytest.mark.parametrize(
    ("status", "endret", "constraint"),
    [
        (SENDT, {"element": "firmabil"}, "forslag_element_i_tabellen"),
        (SENDT, {"fra": "veileder"}, "forslag_fra_i_tabellen"),
        (AVSLATT, {"avgjort_part": "veileder"}, "forslag_avgjort_part_i_tabellen"),
        (SENDT, {"belop_per_ar": -1}, "forslag_belop_ikke_negativt"),
        (SENDT, {"tekst": "a" * 4001}, "forslag_tekst_ikke_for_lang"),
        (SENDT, {"grunn": "a" * 1001}, "forslag_grunn_ikke_for_lang"),
        (AVSLATT, {"svar": "a" * 1001}, "forslag_svar_ikke_for_langt"),
        (SENDT, {"sendt_av": None}, "forslag_sendt_at_og_av"),
        (AVSLATT, {"avgjort_av": None}, "forslag_avgjort_at_og_av"),
        (KLADD, {"nummer": 1}, "forslag_kladd_er_ikke_sendt"),
        (SENDT, {"nummer": None}, "forslag_sendt_er_nummerert"),
        (SENDT, {"nummer": 0}, "forslag_sendt_er_nummerert"),
        (SENDT, {"sendt_at": None, "sendt_av": None}, "forslag_sendt_er_nummerert"),
        (SENDT, {"tekst": "", "belop_per_ar": None}, "forslag_sendt_sier_noe"),
        (SENDT, {"svar": "Nei."}, "forslag_apent_er_ikke_avgjort"),
        (SENDT, {"avgjort_part": "alis"}, "forslag_apent_er_ikke_avgjort"),
        (AVSLATT, {"avgjort_part": ""}, "forslag_avgjort_har_tidspunkt"),
        (BESVART, {"avgjort_at": None, "avgjort_av": None}, "forslag_avgjort_har_tidspunkt"),
        (TRUKKET, {"avgjort_part": "alis"}, "forslag_trukket_av_parten_selv"),
    ],
)
def test_a_proposal_that_cannot_be_is_refused(
    versjon: Avtaleversjon, lege: Person, status: Forslagstatus, endret: dict[str, Any], constraint: str
) -> None:
    with nektes(constraint):
        lag(versjon, lege, status, **endret)


@pytest.mark.parametrize("status", BESVARTE)
def test_the_answer_comes_from_the_other_party(
    versjon: Avtaleversjon, lege: Person, status: Forslagstatus
) -> None:
    with nektes("forslag_besvart_av_motparten"):
        lag(versjon, lege, status, avgjort_part="kommune")


def test_the_person_who_proposed_cannot_be_the_one_who_accepts(versjon: Avtaleversjon, lege: Person) -> None:
    with nektes("forslag_godtatt_av_en_annen"):
        lag(versjon, lege, GODTATT, avgjort_av=versjon.opprettet_av)


def test_an_element_has_one_open_proposal(versjon: Avtaleversjon, lege: Person) -> None:
    lag(versjon, lege)
    with nektes("forslag_ett_apent"):
        lag(versjon, lege, nummer=2, fra="alis")


def test_a_number_is_used_once(versjon: Avtaleversjon, lege: Person) -> None:
    lag(versjon, lege, TRUKKET)
    with nektes("forslag_nummer_en_gang"):
        lag(versjon, lege)


def test_a_party_has_one_draft_about_an_element(versjon: Avtaleversjon, lege: Person) -> None:
    lag(versjon, lege, KLADD)
    lag(versjon, lege, KLADD, fra="alis")
    with nektes("forslag_en_kladd_per_part"):
        lag(versjon, lege, KLADD)


@pytest.mark.parametrize(
    "endring",
    [{"tekst": "Noe annet."}, {"belop_per_ar": None}, {"grunn": "Ny."}, {"fra": "alis"}, {"nummer": 2}],
)
def test_what_has_been_sent_cannot_be_changed(
    versjon: Avtaleversjon, lege: Person, endring: dict[str, Any]
) -> None:
    rad = lag(versjon, lege)
    with pytest.raises(IntegrityError, match="sendt forslag kan ikke endres"), transaction.atomic():
        Forslag.objects.filter(pk=rad.pk).update(**endring)


@pytest.mark.parametrize("status", [*BESVARTE, TRUKKET, BORTFALT])
def test_an_answer_is_given_once(versjon: Avtaleversjon, lege: Person, status: Forslagstatus) -> None:
    rad = lag(versjon, lege, status)
    with pytest.raises(IntegrityError, match="avgjøres en gang"), transaction.atomic():
        Forslag.objects.filter(pk=rad.pk).update(
            status=SENDT, avgjort_at=None, avgjort_av=None, avgjort_part=""
        )


def test_what_has_been_sent_cannot_be_deleted_but_a_draft_can(versjon: Avtaleversjon, lege: Person) -> None:
    sendt, kladd = lag(versjon, lege), lag(versjon, lege, KLADD)
    kladd.delete()
    with pytest.raises(IntegrityError, match="kan ikke slettes"), transaction.atomic():
        sendt.delete()
