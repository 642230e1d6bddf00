"""«Meld endring»: each task page saves its change, and a second editor is told and keeps what was written."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from alis.domain.tilgang import Aktor, Rolle
from alis.records.utdanning.models import AlisSak
from factories.innlogging import klient_for
from factories.parter import gi_rolle, lag_koordinator, lag_person, lag_sykehussted
from factories.utdanning import lag_alis, lag_foreslatt_fravar, lag_sak

pytestmark = pytest.mark.django_db


@pytest.fixture
def koordinator() -> Aktor:
    return lag_koordinator()


@pytest.fixture
def sak(koordinator: Aktor) -> AlisSak:
    return lag_sak(koordinator)


@pytest.fixture
def klient(koordinator: Aktor, sak: AlisSak) -> Client:
    return klient_for(koordinator)


def lagre(klient: Client, sak: AlisSak, steg: str, **felt: Any) -> Any:
    laas = AlisSak.objects.values_list("laas", flat=True).get(pk=sak.pk)
    return klient.post(f"/alis/{sak.pk}/endre/{steg}/", {"laas": laas, "bekreft": "ja", **felt})


def test_the_menu_leads_to_every_change(klient: Client, sak: AlisSak) -> None:
    side = klient.get(f"/alis/{sak.pk}/endre/").content.decode()
    for steg in (
        "stilling",
        "permisjon",
        "sykehus",
        "veileder",
        "opplysninger",
        "arbeidsgiver",
        "legesenter",
    ):
        assert f"/alis/{sak.pk}/endre/{steg}/" in side
        assert klient.get(f"/alis/{sak.pk}/endre/{steg}/").status_code == 200


def test_a_position_is_ended_and_a_new_one_added(klient: Client, sak: AlisSak) -> None:
    gammel = sak.stillinger.get()
    lagre(klient, sak, f"stillingsslutt/{gammel.pk}", tom="31.12.2026")
    svar = lagre(klient, sak, "stilling", type="fastlege", prosent="100", fom="1.1.2027")
    assert svar.headers["Location"] == f"/alis/{sak.pk}/opplysninger/"
    assert list(sak.stillinger.values_list("prosent", "tom")) == [(80, date(2026, 12, 31)), (100, None)]


def test_a_position_is_corrected_from_what_stands_there(klient: Client, sak: AlisSak) -> None:
    rad = sak.stillinger.get()
    adresse = f"stilling/{rad.pk}"
    assert klient.get(f"/alis/{sak.pk}/endre/{adresse}/").context["skjema"]["prosent"].value() == "80"
    lagre(klient, sak, adresse, type="fastlege", prosent="60", fom="1.6.2025")
    rad.refresh_from_db()
    assert rad.prosent == 60


def test_more_than_a_full_post_is_refused_at_the_percentage(klient: Client, sak: AlisSak) -> None:
    svar = lagre(klient, sak, "stilling", type="fastlege", prosent="30", fom="1.1.2026")
    assert "110\u00a0%" in svar.context["skjema"].errors["prosent"][0]


def test_leave_and_institution_service_are_kept_without_a_cause(klient: Client, sak: AlisSak) -> None:
    sted = lag_sykehussted()
    lagre(klient, sak, "permisjon", fom="1.1.2026", tom="31.1.2026", aktiviteter_fortsetter="on")
    lagre(klient, sak, "sykehus", fom="1.2.2026", tom="31.7.2026", sykehussted=sted.pk)
    rader = list(sak.fravar.all())
    assert [(f.type, f.foreslatt_at is not None, f.sykehussted) for f in rader] == [
        ("permisjon", True, None),
        ("institusjonstjeneste", False, sted),
    ]


def test_an_address_does_not_turn_leave_into_institution_service(klient: Client, sak: AlisSak) -> None:
    lagre(klient, sak, "permisjon", fom="1.1.2026", tom="31.1.2026")
    assert klient.get(f"/alis/{sak.pk}/endre/sykehus/{sak.fravar.get().pk}/").status_code == 404


def test_two_absences_on_one_day_are_refused_with_the_days_of_the_first(klient: Client, sak: AlisSak) -> None:
    lagre(klient, sak, "permisjon", fom="1.1.2026", tom="31.1.2026")
    svar = lagre(klient, sak, "sykehus", fom="31.1.2026", tom="31.7.2026")
    assert "1.1.2026–31.1.2026" in svar.context["skjema"].errors["fom"][0]


def test_a_supervisor_is_chosen_among_those_who_hold_the_role(klient: Client, sak: AlisSak) -> None:
    vera = lag_person("Vera Veileder")
    gi_rolle(vera, Rolle.VEILEDER, sak.kommune.organisasjon)
    lagre(klient, sak, "veileder", veileder=str(vera.pk), fom="1.1.2026")
    assert sak.veilederforhold.get().person == vera
    svar = lagre(klient, sak, "veileder", veileder=str(lag_person("Uten Rolle").pk), fom="1.1.2027")
    assert "veileder" in svar.context["skjema"].errors


def test_the_facts_of_the_case_are_changed(klient: Client, sak: AlisSak) -> None:
    lagre(
        klient,
        sak,
        "opplysninger",
        driftsform="annet",
        fordeling="60",
        vikarbyra="",
        start_spesialisering="2.9.2023",
    )
    sak.refresh_from_db()
    assert (sak.driftsform, float(sak.fordeling_alis or 0), sak.vikarbyra) == ("annet", 0.6, None)
    assert sak.start_spesialisering == date(2023, 9, 2)


def test_an_earlier_employer_is_registered(klient: Client, sak: AlisSak) -> None:
    lagre(klient, sak, "arbeidsgiver", navn="Gamvik kommune", fom="1.1.2020", tom="31.12.2020")
    assert sak.tidligere_arbeidsgivere.get().navn == "Gamvik kommune"


def test_a_surgery_is_registered_once_and_can_then_be_chosen(klient: Client, sak: AlisSak) -> None:
    lagre(klient, sak, "legesenter", navn="Leinesfjord legesenter")
    valg = klient.get(f"/alis/{sak.pk}/endre/opplysninger/").context["skjema"].fields["legesenter"].choices
    assert [navn for _, navn in valg][1:] == ["Leinesfjord legesenter"]
    svar = lagre(klient, sak, "legesenter", navn="Leinesfjord legesenter")
    assert "navn" in svar.context["skjema"].errors


def test_the_second_editor_is_told_who_was_first_and_can_save_what_she_wrote(
    klient: Client, sak: AlisSak, koordinator: Aktor
) -> None:
    adresse = f"/alis/{sak.pk}/endre/arbeidsgiver/"
    skrevet = {"navn": "Gamvik kommune", "fom": "1.1.2020", "tom": "31.12.2020"}
    sett = klient.get(adresse).context["skjema"]["laas"].value()
    lagre(klient, sak, "permisjon", fom="1.1.2026", tom="31.1.2026")

    svar = klient.post(adresse, {"laas": sett, **skrevet})
    assert f"{koordinator.navn} endret saken" in svar.content.decode()
    assert svar.context["skjema"]["navn"].value() == "Gamvik kommune"
    assert not sak.tidligere_arbeidsgivere.exists()

    klient.post(adresse, {"laas": svar.context["skjema"]["laas"].value(), **skrevet})
    assert sak.tidligere_arbeidsgivere.exists()


@pytest.mark.parametrize(
    "steg", ["finnes-ikke", "stillingsslutt", "stilling/00000000-0000-4000-8000-000000000000"]
)
def test_a_change_that_does_not_exist_is_no_page(klient: Client, sak: AlisSak, steg: str) -> None:
    assert klient.get(f"/alis/{sak.pk}/endre/{steg}/").status_code == 404


def test_a_contact_who_has_left_stays_until_another_is_chosen(klient: Client, sak: AlisSak) -> None:
    forrige = lag_person("Frode Forrige")
    gi_rolle(forrige, Rolle.KOORDINATOR, sak.kommune.organisasjon, tom=date(2020, 12, 31))
    AlisSak.objects.update(kontaktperson=forrige)
    skjema = klient.get(f"/alis/{sak.pk}/endre/opplysninger/").context["skjema"]
    lagre(klient, sak, "opplysninger", **{felt.name: felt.value() or "" for felt in skjema})
    assert AlisSak.objects.get().kontaktperson == forrige


def test_what_will_happen_is_shown_before_anything_is_saved(klient: Client, sak: AlisSak) -> None:
    svar = klient.post(
        f"/alis/{sak.pk}/endre/sykehus/",
        {"laas": AlisSak.objects.get(pk=sak.pk).laas, "fom": "1.2.2026", "tom": "31.7.2026"},
    )
    side = svar.content.decode()
    assert "Dette skjer hvis du lagrer" in side
    assert 'name="bekreft"' in side
    assert not sak.fravar.exists()


def test_the_answers_can_be_mended_after_they_have_been_seen(klient: Client, sak: AlisSak) -> None:
    svar = lagre(klient, sak, "sykehus", fom="1.2.2026", tom="31.7.2026", rett="ja")
    assert svar.context["skjema"]["fom"].value() == "1.2.2026"
    assert not sak.fravar.exists()


def test_a_position_is_replaced_in_one_act(klient: Client, sak: AlisSak) -> None:
    gammel = sak.stillinger.get()
    lagre(klient, sak, f"bytt/{gammel.pk}", type="fastlege", prosent="50", fom="1.1.2027")
    assert list(sak.stillinger.values_list("prosent", "tom")) == [(80, date(2026, 12, 31)), (50, None)]


def test_a_position_is_not_replaced_before_it_has_begun(klient: Client, sak: AlisSak) -> None:
    gammel = sak.stillinger.get()
    svar = lagre(klient, sak, f"bytt/{gammel.pk}", type="fastlege", prosent="50", fom="1.6.2025")
    assert "Skriv en senere dag" in svar.context["skjema"].errors["fom"][0]
    assert sak.stillinger.count() == 1


def test_another_form_of_operation_leaves_the_rest_of_the_case_as_it_was(
    klient: Client, sak: AlisSak
) -> None:
    for_ = AlisSak.objects.get(pk=sak.pk)
    lagre(klient, sak, "driftsform", driftsform="ansatt")
    sak.refresh_from_db()
    assert sak.driftsform == "ansatt"
    assert (sak.start_spesialisering, sak.vikarbyra) == (for_.start_spesialisering, for_.vikarbyra)


def test_the_doctor_is_asked_once_whether_the_activities_go_on(sak: AlisSak) -> None:
    alis = klient_for(lag_alis(sak))
    adresse = f"/alis/{sak.pk}/fravar/{lag_foreslatt_fravar(sak)}/svar/"
    assert "Ja, de skal fortsette" in alis.get(adresse).content.decode()
    svar = alis.post(adresse, {"svar": "ja"}, follow=True)
    assert "Du sa ja." in svar.content.decode()
    assert sak.fravar.get().aktiviteter_fortsetter
    assert "ikke noe å svare på" in alis.post(adresse, {"svar": "nei"}, follow=True).content.decode()
