"""«Registrer ALIS»: ask, look over, save, receipt."""

import pytest
from django.test import Client

from alis.domain.tilgang import Aktor, Rolle
from alis.records.utdanning.models import AlisSak
from factories.innlogging import klient_for
from factories.parter import gi_rolle, lag_koordinator, lag_person, neste_fodselsnummer, neste_hpr_nr
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db


@pytest.fixture
def koordinator() -> Aktor:
    return lag_koordinator()


@pytest.fixture
def klient(koordinator: Aktor) -> Client:
    return klient_for(koordinator)


def svar(**endret: str) -> dict[str, str]:
    return {
        "hpr_nr": neste_hpr_nr(),
        "navn": "Ingrid Ny",
        "fodselsnummer": neste_fodselsnummer(),
        "type": "fastlege",
        "prosent": "62,5",
        "fom": "1.12.2026",
        "driftsform": "naeringsdrivende",
        "start_spesialisering": "1.9.2026",
        "vikarbyra": "nei",
        **endret,
    }


def test_the_coordinator_is_suggested_as_contact_person(klient: Client, koordinator: Aktor) -> None:
    skjema = klient.get("/alis/ny/").context["skjema"]
    assert skjema["kontaktperson"].value() == str(koordinator.person_id)


def test_nothing_is_saved_before_it_has_been_looked_over(klient: Client) -> None:
    side = klient.post("/alis/ny/", svar(steg="se_over"))
    assert "Se over før du registrerer" in side.content.decode()
    assert "62,5\u00a0%" in side.content.decode()
    assert not AlisSak.objects.exists()


@pytest.mark.parametrize(
    ("felt", "verdi"), [("hpr_nr", "12a"), ("fodselsnummer", "01010112345"), ("epost", "hei")]
)
def test_a_number_that_cannot_be_right_is_not_shown_to_look_over(
    klient: Client, felt: str, verdi: str
) -> None:
    skjema = klient.post("/alis/ny/", svar(steg="se_over", **{felt: verdi})).context["skjema"]
    assert list(skjema.errors) == [felt]


def test_only_what_was_asked_is_shown_to_look_over(klient: Client) -> None:
    fastlege = klient.post("/alis/ny/", svar(steg="se_over")).content.decode()
    vikar = klient.post("/alis/ny/", svar(steg="se_over", type="fastlegevikar")).content.decode()
    assert "Vikariatet begynner" not in fastlege
    assert "Vikariatet begynner" in vikar


def test_what_is_confirmed_is_saved_with_its_supervisor_and_a_receipt(
    klient: Client, koordinator: Aktor
) -> None:
    veileder = lag_person("Vera Veileder")
    gi_rolle(veileder, Rolle.VEILEDER, lag_sak(koordinator).kommune.organisasjon)
    side = klient.post("/alis/ny/", svar(steg="lagre", veileder=str(veileder.pk)), follow=True)
    sak = AlisSak.objects.get(lege__person__navn="Ingrid Ny")
    assert side.redirect_chain == [(f"/alis/{sak.pk}/registrert/", 302)]
    assert "Ingrid Ny er registrert" in side.content.decode()
    assert sak.veilederforhold.get().person == veileder
    assert sak.vikarbyra is False


def test_to_change_leads_back_to_the_form_with_everything_in_it(klient: Client) -> None:
    side = klient.post("/alis/ny/", svar(steg="endre", navn="Ingrid Åse Ny"))
    assert side.context["skjema"]["navn"].value() == "Ingrid Åse Ny"
    assert side.context["skjema"]["fom"].value() == "1.12.2026"


@pytest.mark.parametrize(
    ("felt", "verdi", "feilfelt"),
    [
        ("hpr_nr", "abc", "hpr_nr"),
        ("fodselsnummer", "12345678901", "fodselsnummer"),
        ("tom", "1.11.2026", "tom"),
        ("forventet_slutt", "1.1.2020", "forventet_slutt"),
        ("prosent", "120", "prosent"),
        ("driftsform", "annet", "fordeling"),
        ("type", "", "type"),
    ],
)
def test_an_error_stands_at_its_field_and_keeps_the_rest(
    klient: Client, felt: str, verdi: str, feilfelt: str
) -> None:
    side = klient.post("/alis/ny/", svar(steg="lagre", **{felt: verdi}))
    skjema = side.context["skjema"]
    assert feilfelt in skjema.errors
    assert skjema["navn"].value() == "Ingrid Ny"
    assert f'href="#id_{feilfelt}' in side.content.decode()


def test_a_doctor_who_is_registered_already_is_not_registered_twice(
    klient: Client, koordinator: Aktor
) -> None:
    kjent = lag_sak(koordinator)
    igjen = svar(
        steg="lagre",
        hpr_nr=kjent.lege.hpr_nr,
        navn=kjent.lege.person.navn,
        fodselsnummer=kjent.lege.person.fodselsnummer,
    )
    assert "hpr_nr" in klient.post("/alis/ny/", igjen).context["skjema"].errors


def test_the_days_of_a_contract_are_dropped_for_one_who_is_no_vikar(klient: Client) -> None:
    klient.post("/alis/ny/", svar(steg="lagre", vikariat_fom="1.1.2026", vikariat_tom="1.6.2026"))
    assert AlisSak.objects.get().stillinger.get().vikariat_fom is None
