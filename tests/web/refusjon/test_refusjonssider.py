"""The doctor claims in three steps and loses nothing; the kommune sees what it vouches for, and so only those who may."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from alis.domain.flyt import Refusjonsstatus
from alis.records.refusjon.models import Refusjonskrav
from factories.fiendtlige import enkel_pdf
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator
from factories.refusjon import (
    Refusjonsforlop,
    attester,
    kvittering,
    lag_attestert,
    lag_kladd,
    lag_sendt,
    legg_ved,
    send,
)
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db

SVAR = {
    "element": "laeringsaktiviteter",
    "dag": "15.1.2026",
    "utgift": "8 000",
    "fond_ii": "4 500",
    "timer": "",
    "hva": "Grunnkurs B i Bodø",
}


def foto(navn: str = "kvittering.jpg", innhold: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(navn, kvittering() if innhold is None else innhold)


def side(svar: Any) -> str:
    return svar.content.decode().replace("\u00a0", " ")


def begynn(krav: Refusjonsforlop, klient: Client, **endret: Any) -> Any:
    adresse = f"/refusjoner/nytt/{krav.forlop.sak.pk}/"
    return klient.post(adresse, {**SVAR, "kamera": foto(), **endret}, follow=True)


@pytest.fixture
def krav() -> Refusjonsforlop:
    return lag_kladd()


@pytest.fixture
def telefon(krav: Refusjonsforlop) -> Client:
    return klient_for(krav.alis)


def test_a_photo_and_the_facts_then_a_look_over_then_it_is_sent(
    krav: Refusjonsforlop, telefon: Client
) -> None:
    svar = begynn(krav, telefon)
    nytt = Refusjonskrav.objects.latest("opprettet_at")
    assert svar.redirect_chain[-1][0] == f"/refusjoner/{nytt.pk}/oppsummering/"
    assert "3 500 kr" in side(svar)
    svar = telefon.post(f"/refusjoner/{nytt.pk}/oppsummering/", {"laas": nytt.laas}, follow=True)
    nytt.refresh_from_db()
    assert (nytt.status, nytt.nummer) == (Refusjonsstatus.SENDT, 1)
    assert "Kravet er sendt til kommunen" in side(svar)
    assert "Nå skal én i kommunen se over bilagene" in side(svar)


def test_a_file_that_cannot_be_used_is_named_and_nothing_typed_is_lost(
    krav: Refusjonsforlop, telefon: Client
) -> None:
    svar = begynn(krav, telefon, kamera=foto("IMG_1.heic", b"\0\0\0\x18ftypheic" + b"\0" * 50))
    assert "«IMG_1.heic» er i formatet HEIC" in side(svar)
    assert 'value="8 000"' in side(svar)
    assert "Grunnkurs B i Bodø" in side(svar)


def test_a_wrong_amount_is_said_at_its_field_with_what_was_written(
    krav: Refusjonsforlop, telefon: Client
) -> None:
    svar = begynn(krav, telefon, utgift="åtte tusen")
    assert "Skriv beløpet med tall" in side(svar)
    assert 'value="åtte tusen"' in side(svar)


def test_what_is_missing_is_said_before_it_is_sent_and_it_is_not_sent(
    krav: Refusjonsforlop, telefon: Client
) -> None:
    svar = begynn(krav, telefon, utgift="", hva="")
    assert "Skriv hva det kostet." in side(svar)
    nytt = Refusjonskrav.objects.latest("opprettet_at")
    telefon.post(f"/refusjoner/{nytt.pk}/oppsummering/", {"laas": nytt.laas})
    nytt.refresh_from_db()
    assert nytt.status == Refusjonsstatus.KLADD


def test_another_window_keeps_what_was_written(krav: Refusjonsforlop, telefon: Client) -> None:
    adresse = f"/refusjoner/{krav.krav_id}/rediger/"
    telefon.post(adresse, {**SVAR, "laas": 1, "hva": "Først"})
    svar = telefon.post(adresse, {**SVAR, "laas": 1, "hva": "Så dette"})
    assert "Det du skrev, står her" in side(svar)
    assert "Så dette" in side(svar)
    assert krav.krav.hva == "Først"


def test_what_is_left_of_each_element_is_told_with_her_claims(krav: Refusjonsforlop, telefon: Client) -> None:
    send(krav)
    svar = side(telefon.get("/refusjoner/"))
    assert "6 500 kr" in svar  # 10 000 agreed a year, 3 500 claimed
    assert "3 500 kr krevd av 10 000 kr" in svar


def test_a_receipt_is_shown_to_those_who_may_see_the_claim_and_cannot_act(krav: Refusjonsforlop) -> None:
    legg_ved(krav, ("kvittering.jpg", kvittering()))
    bilag = krav.krav.bilag.get()
    adresse = f"/refusjoner/{krav.krav_id}/bilag/{bilag.pk}/"
    assert klient_for(krav.koordinator).get(adresse).status_code == 404
    send(krav)
    svar = klient_for(krav.koordinator).get(adresse)
    assert (svar.status_code, svar["Content-Type"]) == (200, "image/jpeg")
    assert svar["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in svar["Content-Security-Policy"]
    assert "no-store" in svar["Cache-Control"]
    fremmed = klient_for(lag_koordinator(lag_kommune("1804", "Bodø", klasse=3)))
    assert fremmed.get(adresse).status_code == 404


def test_a_pdf_is_saved_and_never_opened_in_the_sites_name(krav: Refusjonsforlop) -> None:
    legg_ved(krav, ("faktura.pdf", enkel_pdf()))
    bilag = krav.krav.bilag.get()
    svar = klient_for(krav.alis).get(f"/refusjoner/{krav.krav_id}/bilag/{bilag.pk}/")
    assert svar["Content-Disposition"].startswith("attachment")


def test_the_coordinator_returns_with_a_reason_that_the_doctor_reads() -> None:
    krav = lag_sendt()
    klient = klient_for(krav.koordinator)
    adresse = f"/refusjoner/{krav.krav_id}/returner/"
    assert "Skriv hvorfor" in side(klient.post(adresse, {"laas": krav.krav.laas, "fordi": ""}))
    klient.post(adresse, {"laas": krav.krav.laas, "fordi": "Kvitteringen mangler dato."})
    svar = side(klient_for(krav.alis).get(f"/refusjoner/{krav.krav_id}/"))
    assert "Kvitteringen mangler dato." in svar
    assert "Rett kravet" in svar


def test_attesting_leads_to_the_next_in_the_queue() -> None:
    forste = lag_sendt()
    andre = lag_sendt(fra=forste)
    klient = klient_for(forste.koordinator)
    svar = klient.post(f"/refusjoner/{forste.krav_id}/attester/", {"laas": forste.krav.laas})
    assert svar["Location"] == f"/refusjoner/{andre.krav_id}/"
    svar = klient.post(f"/refusjoner/{andre.krav_id}/attester/", {"laas": andre.krav.laas}, follow=True)
    assert "ingen flere krav som venter på deg" in side(svar)


def test_whoever_attested_has_no_button_to_approve_and_is_told_so() -> None:
    krav = attester(lag_sendt(), None)
    andre = lag_sendt(fra=krav)
    attester(andre, andre.attestant)
    klient = klient_for(andre.attestant)
    assert "Godkjenn</a>" not in side(klient.get(f"/refusjoner/{andre.krav_id}/"))
    svar = klient.post(f"/refusjoner/{andre.krav_id}/godkjenn/", {"laas": andre.krav.laas}, follow=True)
    assert "En annen må godkjenne det." in side(svar)


def test_the_queue_is_searched_by_name_and_never_tells_of_drafts() -> None:
    krav = lag_sendt()
    lag_kladd(fra=krav)
    klient = klient_for(krav.koordinator)
    assert "Anne Åsheim" in side(klient.get("/refusjoner/?navn=aasheim"))
    assert "Anne Åsheim" not in side(klient.get("/refusjoner/?navn=olsen"))
    assert side(klient.get("/refusjoner/?ko=alle")).count("Anne Åsheim") == 1


@pytest.mark.parametrize("adresse", ["?ko=tull&etter=tull&navn=%00", "?etter=" + "9" * 400])
def test_nonsense_in_the_address_is_no_error(adresse: str) -> None:
    krav = lag_sendt()
    assert klient_for(krav.koordinator).get(f"/refusjoner/{adresse}").status_code == 200


def test_the_pages_ask_at_most_twelve_questions_each() -> None:
    krav = lag_attestert()
    for _nummer in range(3):
        lag_sendt(fra=krav)
    kladd = lag_kladd(fra=krav)
    kommunen, legen = klient_for(krav.attestant), klient_for(krav.alis)
    tall = {
        "kø": antall_sporringer(kommunen, "/refusjoner/"),
        "krav": antall_sporringer(kommunen, f"/refusjoner/{krav.krav_id}/"),
        "egne": antall_sporringer(legen, "/refusjoner/"),
        "skriv": antall_sporringer(legen, f"/refusjoner/{kladd.krav_id}/rediger/"),
    }
    assert max(tall.values()) <= 12, tall
