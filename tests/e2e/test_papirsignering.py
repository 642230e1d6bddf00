"""Signing on paper from print to sealed agreement, in the browser."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import expect

from alis.services.papir.hent_papir import hent_papir
from e2e.besok import Besok
from e2e.conftest import NyttBesok
from factories.avtaleforlop import Forlop, lag_forlop, lag_sendt
from factories.innlogging import innehav
from factories.skann import ark_fra, som_jpeg, som_pdf, uten_kode

DAGEN = "17.6.2025"


def skriv_ut(vindu: Besok, mappe: Path, *, lenke: str = "Last ned avtalen (PDF)") -> bytes:
    with vindu.side.expect_download() as lasting:
        vindu.folg(lenke)
    fil = mappe / "utskrift.pdf"
    lasting.value.save_as(fil)
    return fil.read_bytes()


def send_inn(vindu: Besok, filer: dict[str, bytes], *, knapp: str = "Kontroller papiret") -> None:
    """By name. The type that the browser claims is not to be trusted, and is not."""
    vindu.side.locator("#filer").set_input_files(
        [{"name": navn, "mimeType": "application/octet-stream", "buffer": fil} for navn, fil in filer.items()]
    )
    vindu.trykk(knapp)


def fyll_ut(vindu: Besok, plass: int, hvem: str, dag: str = DAGEN) -> None:
    vindu.side.locator("select").nth(plass).select_option(label=hvem)
    vindu.side.locator("input[inputmode=numeric]").nth(plass).fill(dag)


def apne(besok: NyttBesok, forlop: Forlop, **valg: object) -> Besok:
    versjon_id, _ = lag_sendt(forlop)
    vindu = besok(som=innehav(forlop.koordinator), **valg)
    vindu.ga_til(f"/avtaler/{versjon_id}/")
    vindu.folg("Signer på papir")
    return vindu


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "uten javascript"])
def test_from_print_to_sealed_agreement(besok: NyttBesok, tmp_path: Path, javascript: bool) -> None:
    forlop = lag_forlop()
    vindu = apne(besok, forlop, javascript=javascript)
    send_inn(vindu, {"skann.pdf": som_pdf(ark_fra(skriv_ut(vindu, tmp_path), dpi=150), dpi=150)})
    assert vindu.tittel == "Hva står på papiret?"
    fyll_ut(vindu, 0, "Sigurd Signatar")
    fyll_ut(vindu, 1, "Anne Åsheim")
    vindu.trykk("Registrer underskriftene")
    hoved = vindu.side.inner_text("main")
    assert "alle har signert" in vindu.side.inner_text("body")
    assert hoved.replace("\xa0", " ").count("Signert 17. juni 2025 på papir") == 2
    vindu.folg("Se papiret")
    assert vindu.tittel == "Signert på papir"

    alis = besok(som=innehav(forlop.alis), javascript=javascript, bredde="smal")
    alis.ga_til(vindu.side.url.removeprefix(vindu.adresse))
    with alis.side.expect_download() as lasting:
        alis.folg("skann.pdf")
    lasting.value.save_as(tmp_path / "skann.pdf")
    info = subprocess.run(["pdfinfo", tmp_path / "skann.pdf"], capture_output=True, text=True, check=True)
    assert "Pages:" in info.stdout


def test_photos_of_the_pages_with_one_that_cannot_be_read(besok: NyttBesok, tmp_path: Path) -> None:
    forlop = lag_forlop()
    vindu = apne(besok, forlop, bredde="smal")
    vindu.krev_god_side()
    ark = ark_fra(skriv_ut(vindu, tmp_path))
    ark[2] = uten_kode(ark[2])
    send_inn(vindu, {f"side{nummer}.jpg": som_jpeg(side) for nummer, side in enumerate(ark, start=1)})
    assert "Koden på side 3 kunne ikke leses." in vindu.side.inner_text("main")
    vindu.krev_god_side()
    fyll_ut(vindu, 0, "Sigurd Signatar")
    vindu.felt("Kontrollkode").fill("0000-0000-0000")
    vindu.trykk("Registrer underskriftene")
    assert "Kontrollkoden passer ikke" in vindu.side.locator(".ds-error-summary").inner_text()
    assert vindu.side.locator("select").nth(0).input_value() == str(forlop.signatar.person_id)
    vindu.krev_god_side()
    versjon_id = vindu.side.url.split("/avtaler/")[1].split("/")[0]
    vindu.felt("Kontrollkode").fill(hent_papir(aktor=forlop.koordinator, versjon_id=versjon_id).kontrollkode)
    vindu.trykk("Registrer underskriftene")
    assert "venter fortsatt på de andre signaturene" in vindu.side.inner_text("body")


def test_what_is_wrong_is_said_with_the_way_out(besok: NyttBesok, tmp_path: Path) -> None:
    vindu = apne(besok, lag_forlop(), sprak="nn")
    utskrift = ark_fra(skriv_ut(vindu, tmp_path, lenke="Last ned avtala (PDF)"), dpi=150)
    for filer, melding in (
        ({"avtale.docx": b"PK\x03\x04"}, "er ikkje PDF, JPEG eller PNG"),
        ({"skann.pdf": som_pdf(utskrift[:-1], dpi=150)}, f"Side {len(utskrift)} av {len(utskrift)} manglar"),
    ):
        send_inn(vindu, filer)
        assert melding in vindu.side.locator(".ds-error-summary").inner_text()
        vindu.krev_god_side()


@pytest.mark.parametrize("bredde", ["bred", "smal"])
def test_the_wrong_scan_is_found_among_the_tasks_and_set_aside(
    besok: NyttBesok, tmp_path: Path, bredde: str
) -> None:
    vindu = apne(besok, lag_forlop(), bredde=bredde)
    send_inn(vindu, {"skann.pdf": som_pdf(ark_fra(skriv_ut(vindu, tmp_path), dpi=150), dpi=150)})
    vindu.ga_til("/oppgaver/")
    vindu.krev_god_side()
    oppgave = vindu.side.locator("li, article, tr").filter(has_text="Registrer papiret for Anne Åsheim").last
    vindu.klikk(oppgave.get_by_role("link").last)
    expect(vindu.side.get_by_role("heading", name="Hva står på papiret?")).to_be_visible()
    vindu.klikk(vindu.side.get_by_text("Legg skanningen til side"))
    expect(vindu.side.get_by_text("Det kan ikke gjøres om.")).to_be_visible()
    vindu.krev_god_side()
    vindu.trykk("Legg skanningen til side")
    expect(vindu.side.get_by_text("Den blir ikke brukt, og avtalen venter som før.")).to_be_visible()
    vindu.krev_god_side()
    vindu.klikk(vindu.side.get_by_role("link", name="Skanning fra"))
    expect(vindu.side.get_by_text("Lagt til side av")).to_be_visible()
    vindu.krev_god_side()
