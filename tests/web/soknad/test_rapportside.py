"""The report on the page of the application, and the form that says it is delivered."""

from dataclasses import replace
from datetime import date

import pytest

from alis.domain.soknad import Revisoruttalelse
from alis.domain.tilgang import Rolle
from alis.records.soknad.models import Rapportlevering
from alis.services.soknad.registrer_rapport import Rapport, registrer_rapport
from alis.services.tilgang.lag_aktor import lag_aktor
from alis.web.varsel.lenker import til_objekt
from factories.innlogging import klient_for
from factories.parter import (
    gi_rolle,
    lag_kommune,
    lag_kontor,
    lag_koordinator,
    lag_person,
    lag_saksbehandler,
)
from factories.regnskap import PERIODE
from factories.sats import lag_satsfolk
from factories.soknad import NAA, VEDTATT, Soknadsforlop, lag_innvilget, lag_sendt
from factories.utlysning import FELTER, lag_godkjent
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db
SIDE = "/tilskudd/nasjonal-alis-2025-06/"
SKJEMA = SIDE + "rapport/"
MED_REVISOR = replace(FELTER, revisoruttalelse=Revisoruttalelse.JA)
SVAR = {"levert": "1.7.2026", "referanse": "26/771", "med_revisoruttalelse": "ja"}


def tekst(svar) -> str:
    return svar.content.decode().replace("\u00a0", " ")


def post(forlop: Soknadsforlop, **svar: str) -> str:
    klient = klient_for(forlop.koordinator)
    return tekst(klient.post(SKJEMA, {"laas": forlop.soknad.laas, **SVAR, **svar}, follow=True))


def test_before_the_answer_there_is_no_report_and_no_form():
    forlop = lag_sendt()
    klient = klient_for(forlop.koordinator)

    assert "Registrer rapporten som levert" not in tekst(klient.get(SIDE))
    assert klient.get(SKJEMA).headers["Location"] == SIDE


def test_a_granted_one_asks_for_the_report_and_says_what_is_known():
    forlop = lag_innvilget()
    side = tekst(klient_for(forlop.koordinator).get(SIDE))

    assert "Fristen for rapporten er ikke kjent. Se i brevet fra staten." in side
    assert f'href="{SKJEMA}"' in side
    assert "Ikke levert" in tekst(klient_for(forlop.koordinator).get("/tilskudd/"))


@pytest.mark.parametrize(
    ("frist", "setning", "merke"),
    [
        (date(2199, 4, 1), "Rapporten skal leveres i statens portal innen 1. april 2199.", "Ikke levert"),
        (date(2026, 9, 1), "Rapporten skulle vært levert 1. september 2026.", "Over fristen"),
    ],
)
def test_the_day_of_the_call_is_on_the_page_and_whether_the_auditor_is_asked(
    frist: date, setning: str, merke: str
):
    lag_godkjent(lag_satsfolk(), replace(MED_REVISOR, rapportfrist=frist))
    klient = klient_for(lag_innvilget().koordinator)
    side = tekst(klient.get(SIDE))

    assert setning in side
    assert "Utlysningen ber om den." in side
    assert merke in side
    assert merke in tekst(klient.get("/tilskudd/"))


def test_it_is_registered_by_the_form_and_read_on_the_page_and_in_the_lists():
    forlop = lag_innvilget()
    side = post(forlop)

    assert "Rapporten er registrert som levert." in side
    assert "Rapporten ble levert 1. juli 2026." in side
    assert "26/771" in side
    assert "Den fulgte med." in side
    assert "1. juli 2026" in tekst(klient_for(forlop.koordinator).get("/tilskudd/"))
    saksbehandler = klient_for(lag_saksbehandler())
    assert "1. juli 2026" in tekst(saksbehandler.get("/tilskudd/"))
    hos_staten = tekst(saksbehandler.get(f"/tilskudd/soknader/{forlop.soknad.pk}/"))
    assert "Rapporten ble levert 1. juli 2026." in hos_staten
    assert "Rett registreringen" not in hos_staten


@pytest.mark.parametrize(
    ("svar", "feil"),
    [
        ({"levert": ""}, "Skriv dagen rapporten ble levert."),
        ({"levert": "31.2.2026"}, "Denne dagen finnes ikke i kalenderen."),
        ({"levert": "1.1.2199"}, "Dagen har ikke kommet ennå."),
        ({"levert": "19.6.2026"}, "Staten innvilget tilskuddet 20. juni 2026."),
        ({"referanse": "x" * 201}, "Referansen er for lang."),
        ({"med_revisoruttalelse": ""}, "Velg om det fulgte med en uttalelse fra revisor."),
        ({"med_revisoruttalelse": "vet ikke"}, "vet ikke"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_what_was_typed_is_kept(svar: dict[str, str], feil: str):
    side = post(lag_innvilget(), **svar)

    assert feil in side
    assert f'value="{(SVAR | svar)["referanse"]}"' in side
    assert not Rapportlevering.objects.exists()


def test_a_correction_begins_with_what_stands_asks_why_and_keeps_both():
    forlop = lag_innvilget()
    post(forlop)
    skjema = tekst(klient_for(forlop.koordinator).get(SKJEMA))
    assert 'value="01.07.2026"' in skjema
    assert "Hvorfor rettes det?" in skjema

    assert "Skriv hvorfor det rettes" in post(forlop, levert="30.6.2026", grunn=" ")
    side = post(forlop, levert="30.6.2026", grunn="Feil dag")
    assert "Rapporten ble levert 30. juni 2026." in side
    assert "Rettet fordi: «Feil dag»" in side
    assert "Levert 1. juli 2026. Registrert" in side


def test_a_report_without_the_statement_that_is_asked_for_is_told():
    lag_godkjent(lag_satsfolk(), MED_REVISOR)
    side = post(lag_innvilget(), med_revisoruttalelse="nei")

    assert "Utlysningen ber om en uttalelse fra revisor, og den fulgte ikke med." in side


def test_a_page_that_is_old_registers_nothing():
    forlop = lag_innvilget()
    post(forlop)
    side = post(forlop, laas="1", grunn="Feil dag")

    assert "mens du hadde siden åpen" in side
    assert Rapportlevering.objects.count() == 1


def test_only_the_coordinator_of_the_kommune_comes_to_the_form():
    forlop = lag_innvilget()
    assert klient_for(forlop.signatar).get(SKJEMA).status_code == 404
    assert klient_for(lag_saksbehandler()).post(SKJEMA, SVAR).status_code == 404
    annen = klient_for(lag_koordinator(lag_kommune("4601", "Bergen")))
    assert annen.post(SKJEMA, {"laas": forlop.soknad.laas, **SVAR}).headers["Location"] == SIDE
    assert not Rapportlevering.objects.exists()


def test_the_page_with_its_report_asks_no_more_than_it_may():
    forlop = lag_innvilget()
    for nummer in range(3):
        registrer_rapport(
            aktor=forlop.koordinator,
            tilskuddsperiode=PERIODE,
            laas=forlop.soknad.laas,
            rapport=Rapport(levert=VEDTATT, med_revisoruttalelse=True, grunn=f"Grunn {nummer}"),
            naa=NAA.replace(month=7),
        )
    klient = klient_for(forlop.koordinator)
    assert antall_sporringer(klient, SIDE) <= 12
    assert antall_sporringer(klient, SKJEMA) <= 12


def test_an_adviser_who_is_told_of_a_late_report_is_led_to_a_page_that_opens():
    kontor = lag_kontor(dekker=(lag_kommune(),))
    radgiver = lag_aktor(gi_rolle(lag_person("Rådgiver"), Rolle.KONTORRADGIVER, kontor.organisasjon))
    lenke = til_objekt(aktor=radgiver, objekt_type="Soknad", objekt_id=PERIODE, sak_id=None)

    assert lenke == "/tilskudd/"
    assert klient_for(radgiver).get(lenke).status_code == 200
