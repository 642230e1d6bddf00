"""The pages of the application, as the coordinator and the signatory walk them."""

import json
import re
import subprocess
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from alis.domain.avtale import Element
from alis.domain.regnskap import innvilget
from alis.domain.verdier import Belop
from alis.records.parter.models import Person
from alis.services.soknad.send_soknad import send_soknad
from factories.innlogging import klient_for
from factories.parter import lag_saksbehandler
from factories.regnskap import PERIODE, bok, lag_post
from factories.soknad import KONTO, NAA, ORGNR, lag_grunnlag, lag_klar, lag_sendt, med_konto

pytestmark = pytest.mark.django_db
SIDE = "/tilskudd/nasjonal-alis-2025-06/"


def tekst(svar) -> str:
    return svar.content.decode().replace("\u00a0", " ")


def test_the_hub_shows_each_period_and_where_its_application_stands():
    forlop = lag_sendt()
    side = tekst(klient_for(forlop.koordinator).get("/tilskudd/"))

    assert "1.6.2025–31.5.2026" in side
    assert "Sendt, venter på svar" in side
    assert "31. august 2025" in side


def test_the_check_names_the_doctor_what_is_wrong_and_where_it_is_mended():
    forlop = lag_grunnlag()
    side = tekst(klient_for(forlop.koordinator).get(SIDE))

    assert "Anne Åsheim" in side
    assert "mer for perioden enn det er dokumentert kostnader for" in side
    assert "/refusjoner/?ko=alle" in side
    assert "Søknadsfristen er ikke funnet" in side


def test_the_amounts_lead_to_what_the_rules_leave_open():
    side = tekst(klient_for(lag_grunnlag().koordinator).get(SIDE))

    assert "Reglene lar 12 spørsmål stå åpne" in side
    assert 'href="/satser/nasjonal-alis/2025-06/#apent"' in side


def test_making_it_ready_without_an_account_leads_to_the_account():
    forlop = lag_grunnlag()
    svar = klient_for(forlop.koordinator).post(SIDE + "klar/", follow=True)

    assert "Skriv hvilken konto" in tekst(svar)
    assert svar.redirect_chain[-1][0] == SIDE + "konto/"


@pytest.mark.parametrize(
    ("konto", "orgnr", "feil"),
    [
        ("", ORGNR, "Skriv kontonummeret, 11 sifre."),
        ("86011117948", ORGNR, "Kontonummeret stemmer ikke."),
        (KONTO, "123456789", "Organisasjonsnummeret stemmer ikke."),
    ],
)
def test_a_wrong_account_is_told_and_what_was_typed_is_kept(konto: str, orgnr: str, feil: str):
    forlop = lag_grunnlag()
    side = tekst(klient_for(forlop.koordinator).post(SIDE + "konto/", {"konto": konto, "orgnr": orgnr}))

    assert feil in side
    assert f'value="{orgnr}"' in side


def test_the_account_is_kept_and_the_application_made_ready_and_sent_with_a_receipt():
    forlop = lag_grunnlag()
    koordinator, signatar = klient_for(forlop.koordinator), klient_for(forlop.signatar)
    koordinator.post(SIDE + "konto/", {"konto": "8601 11 17947", "orgnr": ORGNR})
    koordinator.post(SIDE + "klar/")
    sett = signatar.get(SIDE + "send/").context["side"].hash
    svar = signatar.post(SIDE + "send/", {"sett": sett, "bekreft": "on"}, follow=True)

    assert "Søknaden er sendt" in tekst(svar)
    assert "Hva skjer nå?" in tekst(svar)
    assert forlop.soknad.nummer in tekst(svar)


def test_sending_asks_for_the_confirmation():
    forlop = lag_klar()
    signatar = klient_for(forlop.signatar)
    sett = signatar.get(SIDE + "send/").context["side"].hash
    svar = signatar.post(SIDE + "send/", {"sett": sett})

    assert "Kryss av for at opplysningene er riktige" in tekst(svar)
    assert forlop.soknad.status == "til_sending"


def test_what_has_changed_meanwhile_is_told_and_not_sent():
    forlop = lag_klar()
    signatar = klient_for(forlop.signatar)
    svar = signatar.post(SIDE + "send/", {"sett": "noe annet", "bekreft": "on"}, follow=True)

    assert "Noe i sakene er endret" in tekst(svar)
    assert forlop.soknad.status == "til_sending"


def test_a_doctor_is_left_out_with_a_reason_and_taken_in_again():
    forlop = med_konto()
    klient, sak = klient_for(forlop.koordinator), forlop.forlop.sak.pk
    assert "Skriv hvorfor" in tekst(klient.post(f"{SIDE}alis/{sak}/utelat/", {"fordi": ""}))
    ute = klient.post(f"{SIDE}alis/{sak}/utelat/", {"fordi": "Søker neste år"}, follow=True)
    assert "Søker neste år" in tekst(ute)
    inne = klient.post(f"{SIDE}alis/{sak}/ta-med/", follow=True)
    assert "Søker neste år" not in tekst(inne)


def test_the_answer_of_the_state_is_filled_in_beforehand_and_booked():
    forlop = lag_sendt()
    klient = klient_for(forlop.koordinator)
    skjema = klient.get(SIDE + "vedtak/")
    felter = {felt.html_name: felt.value() for _linje, felt in skjema.context["skjema"].felter()}
    dato = forlop.soknad.sendt_at.strftime("%d.%m.%Y")
    svar = klient.post(
        SIDE + "vedtak/",
        {"dato": dato, "referanse": "26/1", "laas": forlop.soknad.laas, **felter},
        follow=True,
    )

    assert sorted(felter.values()) == ["1\u00a0581,25", "3\u00a0500"]
    assert "5 081,25 kr er bokført som innvilget" in tekst(svar)
    assert "Følg pengene" in tekst(svar)
    assert svar.context["side"].linjer[0].innvilget == Belop(508_125)


def test_more_than_was_sought_is_told_at_the_amount():
    forlop = lag_sendt()
    klient = klient_for(forlop.koordinator)
    felter = {
        felt.html_name: "9 999" for _linje, felt in klient.get(SIDE + "vedtak/").context["skjema"].felter()
    }
    dato = forlop.soknad.sendt_at.strftime("%d.%m.%Y")
    svar = klient.post(SIDE + "vedtak/", {"dato": dato, "laas": forlop.soknad.laas, **felter})

    assert "Det er mer enn dere søkte om" in tekst(svar)
    assert 'value="9 999"' in tekst(svar)


def test_an_amount_that_is_booked_on_the_case_already_is_told_at_the_amount():
    forlop = lag_sendt()
    klient = klient_for(forlop.koordinator)
    felter = {
        felt.html_name: felt.value()
        for _linje, felt in klient.get(SIDE + "vedtak/").context["skjema"].felter()
    }
    dato = forlop.soknad.sendt_at.strftime("%d.%m.%Y")
    bok(forlop.forlop.sak, innvilget(lag_post(forlop.forlop.sak.pk, 158_125, element=Element.VEILEDNING)))
    svar = {"dato": dato, "laas": forlop.soknad.laas, **felter}

    nei = tekst(klient.post(SIDE + "vedtak/", svar))
    ja = tekst(klient.post(SIDE + "vedtak/", {**svar, "i_tillegg": "on"}, follow=True))

    assert nei.count("1 581,25 kr er alt bokført som innvilget") == 2, "in the summary and at the field"
    assert "5 081,25 kr er bokført som innvilget" in ja


def test_the_file_for_the_portal_says_draft_until_it_is_sent():
    forlop = lag_klar()
    klient = klient_for(forlop.koordinator)
    utkast = json.loads(klient.get(SIDE + "fil/json").content)
    signatar = klient_for(forlop.signatar)
    signatar.post(SIDE + "send/", {"sett": forlop.side.hash, "bekreft": "on"})
    sendt = json.loads(klient.get(SIDE + "fil/json").content)

    assert (utkast["soknad"]["utkast"], sendt["soknad"]["utkast"]) == (True, False)
    assert sendt["soknad"]["nummer"] == forlop.soknad.nummer
    assert sendt["linjer"][0]["lege"]["hpr_nr"] == forlop.forlop.sak.lege.hpr_nr


@pytest.mark.parametrize("adresse", ["/tilskudd/finnes-ikke/", SIDE + "fil/exe"])
def test_what_is_not_there_answers_404(adresse: str):
    assert klient_for(lag_grunnlag().koordinator).get(adresse).status_code == 404


def ark(klient: Client, navn: str) -> list[list[object]]:
    bok = CalamineWorkbook.from_filelike(BytesIO(klient.get(SIDE + "fil/xlsx").content))
    return bok.get_sheet_by_name(navn).to_python()


def test_the_spreadsheet_opens_and_its_sums_are_those_of_the_application():
    alis = ark(klient_for(lag_sendt().koordinator), "ALIS")

    assert alis[1][alis[0].index("Søkt")] == 5081.25
    assert alis[1][1] == "Anne Åsheim"


def test_a_name_that_looks_like_a_formula_is_text_in_the_spreadsheet():
    forlop = lag_grunnlag()
    Person.objects.filter(pk=forlop.forlop.alis.person_id).update(navn="=1+1")
    klient = klient_for(forlop.koordinator)
    with ZipFile(BytesIO(klient.get(SIDE + "fil/xlsx").content)) as pakke:
        deler = [pakke.read(navn) for navn in pakke.namelist() if "worksheets/" in navn]

    assert ark(klient, "ALIS")[1][1] == "=1+1"
    assert not any(b"<f>" in del_ for del_ in deler)


def dokumentet(klient: Client) -> str:
    """As another program reads it."""
    svar = klient.get(SIDE + "fil/pdf").content
    lest = subprocess.run(["pdftotext", "-layout", "-", "-"], input=svar, capture_output=True, check=True)
    return " ".join(lest.stdout.decode().split())


def test_the_document_opens_with_the_receipt_and_the_amounts_in_it():
    forlop = lag_sendt()
    side = dokumentet(klient_for(forlop.koordinator))

    assert forlop.soknad.nummer in side
    assert "Anne Åsheim" in side
    assert "5 081,25 kr" in side


def test_what_the_check_says_to_the_kommune_is_in_the_draft_and_not_in_what_the_state_gets():
    forlop = lag_klar()
    utkast = dokumentet(klient_for(forlop.koordinator))
    send_soknad(aktor=forlop.signatar, tilskuddsperiode=PERIODE, sett_hash=forlop.side.hash)
    sendt = dokumentet(klient_for(forlop.koordinator))

    assert "Se om alle krav er sendt" in utkast
    assert "Se om alle krav er sendt" not in sendt


def test_the_same_application_gives_the_same_document():
    forlop = lag_sendt()
    klient = klient_for(forlop.koordinator)

    assert klient.get(SIDE + "fil/pdf").content == klient.get(SIDE + "fil/pdf").content


def test_the_state_reads_what_was_sent_and_not_what_is_prepared():
    forlop = lag_klar()
    klient = klient_for(lag_saksbehandler())
    for_sending = tekst(klient.get("/tilskudd/"))
    send_soknad(aktor=forlop.signatar, tilskuddsperiode=PERIODE, sett_hash=forlop.side.hash, naa=NAA)
    etter = tekst(klient.get("/tilskudd/"))

    assert "Ingen søknader ennå" in for_sending
    assert f"/tilskudd/soknader/{forlop.soknad.pk}/" in etter
    assert "Anne Åsheim" in tekst(klient.get(f"/tilskudd/soknader/{forlop.soknad.pk}/"))


def test_the_kommune_types_nothing_for_a_doctor_whose_agreement_is_signed():
    """Every field of the walk from the cases to the receipt: the account, and the confirmation. None is about a doctor."""
    forlop = lag_grunnlag()
    koordinator, signatar = klient_for(forlop.koordinator), klient_for(forlop.signatar)
    felter = skrevet(koordinator.get(SIDE)) | skrevet(koordinator.get(SIDE + "konto/"))
    koordinator.post(SIDE + "konto/", {"konto": KONTO, "orgnr": ORGNR})
    koordinator.post(SIDE + "klar/")
    felter |= skrevet(signatar.get(SIDE)) | skrevet(signatar.get(SIDE + "send/"))

    assert felter == {"konto", "orgnr", "bekreft"}


def skrevet(svar) -> set[str]:
    """The fields on the page's own part that a person fills in."""
    hoveddel = svar.content.decode().partition("<main")[2].partition("</main")[0]
    felt = re.findall(r"<(?:input|select|textarea)[^>]*>", hoveddel)
    return {re.search(r'name="([^"]+)"', ett)[1] for ett in felt if 'type="hidden"' not in ett}


def test_whose_the_account_is_is_asked_and_never_filled_in():
    forlop = lag_grunnlag()
    side = tekst(klient_for(forlop.koordinator).get(SIDE + "konto/"))

    assert "Kommunens eget nummer er 972 418 021." in side
    assert f'value="{ORGNR}"' not in side
