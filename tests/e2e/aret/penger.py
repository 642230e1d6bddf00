"""What the doctor lays out and is paid: by telephone to the kommune, through two persons, and by the bank."""

from pathlib import Path
from xml.etree import ElementTree

from playwright.sync_api import expect

from e2e.aret.folk import Ar
from e2e.besok import Besok
from e2e.liv import papirer
from factories.refusjon import kvittering
from factories.utbetaling import KOMMUNENS_KONTO, LEGENS_KONTO


def folg_oppgaven(vindu: Besok, oppgave: str) -> None:
    vindu.ga_til("/oppgaver/")
    vindu.klikk(vindu.side.get_by_role("link", name=oppgave))


def legg_ut(ar: Ar, *, dag: str, kroner: str, hva: str) -> None:
    """A photo of the receipt from the telephone, attested by one and approved by another."""
    telefon = ar.telefon("alis")
    telefon.ga_til(f"/refusjoner/nytt/{ar.sak_id}/")
    telefon.side.set_input_files(
        "#kamera", {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": kvittering(hva)}
    )
    telefon.felt("Dag for aktiviteten").fill(dag)
    telefon.felt("Hva kostet det?").fill(kroner)
    telefon.felt("Hva gjorde du?").fill(hva)
    telefon.trykk("Lagre og se over")
    telefon.trykk("Send til kommunen")
    for hvem, oppgave, knapp in (
        ("koordinator", "Attester refusjonskrav", "Attester"),
        ("attestant", "Godkjenn refusjonskrav", "Godkjenn"),
    ):
        vindu = ar.pult(hvem)
        folg_oppgaven(vindu, oppgave)
        vindu.folg(knapp)
        vindu.trykk(knapp)


def skriv_konto(ar: Ar) -> None:
    """The doctor says where the money goes, and the kommune asks her by telephone whether it was she."""
    telefon = ar.telefon("alis")
    folg_oppgaven(telefon, "Skriv kontonummeret ditt")
    telefon.felt("Kontonummeret ditt").fill(LEGENS_KONTO)
    telefon.trykk("Lagre kontonummeret")
    kontor = ar.pult("koordinator")
    folg_oppgaven(kontor, "Bekreft kontonummeret")
    kontor.klikk(kontor.side.get_by_role("button", name="Legen bekrefter nummeret"))


def betal(ar: Ar) -> Path:
    """The file that the bank was given."""
    kontor = ar.pult("koordinator")
    kontor.ga_til("/utbetalinger/ny/")
    kontor.felt("Kontoen kommunen betaler fra").fill(KOMMUNENS_KONTO)
    kontor.trykk("Lag utbetalingen")
    bank = ar.pult("attestant")
    folg_oppgaven(bank, "Godkjenn utbetaling")
    bank.trykk("Godkjenn for banken")
    fil = papirer.hent(bank, "Hent filen til banken (XML)", ar.mappe)
    bank.folg("Registrer bankens svar")
    bank.trykk("Registrer svaret")
    expect(bank.side.get_by_text("Banken har svart")).to_be_visible()
    return fil


def belop_i(fil: Path) -> list[str | None]:
    return [ett.text for ett in ElementTree.parse(fil).iter() if ett.tag.endswith("InstdAmt")]
