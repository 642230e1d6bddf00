"""A cost of the kommune's own on its way: written with its paper, sent back, mended, approved by another, and in the application."""

from datetime import date

import pytest
from playwright.sync_api import expect

from alis.domain.tilgang import Rolle
from e2e.aret.penger import folg_oppgaven
from e2e.besok import Besok
from e2e.conftest import NyttBesok
from e2e.liv.folk import Folk
from e2e.liv.klokke import Klokke
from factories.egenkostnad import lag_ansatt
from factories.fiendtlige import enkel_pdf
from factories.innlogging import innehav
from factories.parter import lag_aktor_i, lag_person

PAPIR = {"name": "lonnsbilag.pdf", "mimeType": "application/pdf", "buffer": enkel_pdf(b"lonn")}
FORDI = "Bilaget viser 25 000 kroner. Rett beløpet."


def test_a_cost_is_written_sent_back_mended_approved_by_another_and_sought(
    besok: NyttBesok, monkeypatch: pytest.MonkeyPatch
) -> None:
    Klokke(monkeypatch).still(date(2026, 2, 2))
    folk = samle(besok)
    skriv_og_send(folk.som("koordinator", javascript=False))
    send_tilbake(folk.som("attestant"))
    rett_og_send(folk.som("koordinator"))
    godkjenn(folk.som("signatar"))
    assert "Praksiskompensasjon: kostnad 25 000 kr" in soknaden(folk.som("koordinator"))


def samle(besok: NyttBesok) -> Folk:
    """The kommune employs the doctor, and her agreement is signed."""
    folk, forlop = Folk(besok), lag_ansatt()
    kommunen = forlop.sak.kommune.organisasjon
    attestant = lag_aktor_i(kommunen, Rolle.ATTESTANT, lag_person("Atle Attestant"))
    for hvem, aktor in (
        ("koordinator", forlop.koordinator),
        ("signatar", forlop.signatar),
        ("attestant", attestant),
    ):
        folk.roller[hvem] = innehav(aktor)
    return folk


def skriv_og_send(vindu: Besok) -> None:
    """The doctor is forgotten first: what was typed is still there."""
    vindu.ga_til("/kostnader/")
    vindu.folg("Før en kostnad")
    vindu.felt("Hva gjelder det?").select_option(label="Praksiskompensasjon")
    vindu.felt("Første dag").fill("12.1.2026")
    vindu.felt("Siste dag").fill("16.1.2026")
    vindu.felt("Hva kostet det kommunen?").fill("30 000")
    vindu.felt("Hva gikk pengene til?").fill("Lønn i fem dager på grunnkurs B")
    vindu.trykk("Lagre og se over")
    expect(vindu.side.get_by_text("Velg hvilken lege kostnaden gjelder.").first).to_be_visible()
    expect(vindu.felt("Første dag")).to_have_value("12.1.2026")
    vindu.felt("Hvilken ALIS?").select_option(label="Anne Åsheim")
    vindu.side.set_input_files("#filer", PAPIR)
    vindu.trykk("Lagre og se over")
    vindu.trykk("Send til godkjenning")


def send_tilbake(vindu: Besok) -> None:
    folg_oppgaven(vindu, "Godkjenn kommunens kostnad")
    vindu.felt("Hva må rettes?").fill(FORDI)
    vindu.trykk("Send tilbake")
    expect(vindu.side.get_by_text("Kostnaden er sendt tilbake")).to_be_visible()


def rett_og_send(vindu: Besok) -> None:
    folg_oppgaven(vindu, "Rett kommunens kostnad")
    expect(vindu.side.get_by_text(FORDI)).to_be_visible()
    vindu.folg("Rett")
    vindu.felt("Hva kostet det kommunen?").fill("25 000")
    vindu.trykk("Lagre og se over")
    vindu.trykk("Send til godkjenning")


def godkjenn(vindu: Besok) -> None:
    folg_oppgaven(vindu, "Godkjenn kommunens kostnad")
    vindu.trykk("Godkjenn")
    expect(vindu.side.get_by_text("Kostnaden er godkjent og bokført.")).to_be_visible()


def soknaden(vindu: Besok) -> str:
    vindu.ga_til("/tilskudd/nasjonal-alis-2025-06/")
    vindu.apne_alt()
    return " ".join(vindu.side.locator("main").inner_text().split())
