"""The application that built itself: an account, a signature, and files that other programs open."""

import json
from typing import Any

from playwright.sync_api import expect

from e2e.aret.folk import KOMMUNENS_ORGNR, Ar
from e2e.liv import papirer
from factories.utbetaling import KOMMUNENS_KONTO

SIDE = "/tilskudd/nasjonal-alis-2025-06/"


def gjor_klar(ar: Ar) -> str:
    """What the page says before anything is typed."""
    kontor = ar.pult("koordinator")
    kontor.ga_til("/tilskudd/")
    kontor.klikk(kontor.side.locator(f"a[href='{SIDE}']"))
    forst = " ".join(kontor.side.locator("main").inner_text().split())
    kontor.folg("Skriv kontoen")
    kontor.felt("Kontonummer").fill(KOMMUNENS_KONTO)
    kontor.felt("Organisasjonsnummeret kontoen står på").fill(KOMMUNENS_ORGNR)
    kontor.trykk("Lagre kontoen")
    kontor.trykk("Gjør klar til sending")
    return forst


def send(ar: Ar) -> dict[str, Any]:
    """The receipt's number stands in all three files. The data."""
    vindu = ar.pult("signatar")
    vindu.ga_til(SIDE)
    vindu.folg("Se over og send")
    vindu.felt("Jeg bekrefter at opplysningene i søknaden er riktige.").check()
    vindu.trykk("Send søknaden")
    expect(vindu.side.get_by_role("heading", name="Søknaden er sendt")).to_be_visible()
    vindu.folg("Se søknaden")
    pdf, ark, data = (
        papirer.hent_det_som_vises(vindu, navn, ar.mappe / f"soknad.{navn.lower()}")
        for navn in ("PDF", "XLSX", "JSON")
    )
    innhold = json.loads(data.read_text("utf-8"))
    for tekst in (papirer.les_pdf(pdf), papirer.les_med_libreoffice(ark, "csv")):
        for ord_ in (innhold["soknad"]["nummer"], "Anne Åsheim"):
            assert ord_ in tekst, ord_
    assert papirer.pdf_er_merket(pdf)
    return innhold


def registrer_svaret(ar: Ar, *, dato: str) -> None:
    kontor = ar.pult("koordinator")
    kontor.ga_til(SIDE)
    kontor.folg("Registrer svaret")
    kontor.felt("Dato på brevet fra staten").fill(dato)
    kontor.trykk("Registrer og bokfør")
    kontor.folg("Følg pengene")


def motta(ar: Ar, *, kroner: str, dato: str) -> str:
    """What the settlement says afterwards."""
    kontor = ar.pult("koordinator")
    kontor.ga_til("/regnskap/staten/")
    kontor.folg("Registrer betaling fra staten")
    kontor.felt("Beløp").fill(kroner)
    kontor.felt("Dagen det ble betalt").fill(dato)
    kontor.trykk("Registrer betalingen")
    return " ".join(kontor.side.locator("main").inner_text().split())
