"""Dropping a PDF in real Chromium: each answer is a good page, wide and narrow, light and dark, in both written forms."""

import random
from pathlib import Path

import pytest
from django.utils import timezone

from alis.records.avtale.models import BruktSegl
from e2e.conftest import NyttBesok
from factories.fiendtlige import enkel_pdf, kryptert, signert_av_andre
from factories.segl import forseglet, med_bevisside, segl
from integrations.segl.mutasjon import legg_til_revisjon

SIDE = "/kontroller-dokument/"


@pytest.fixture(autouse=True)
def brukt() -> None:
    BruktSegl.objects.create(
        fingeravtrykk=segl().sertifikat.fingeravtrykk,
        sertifikater=segl().sertifikat.som_pem(),
        tatt_i_bruk_at=timezone.now(),
    )


@pytest.fixture
def filer(tmp_path: Path) -> dict[str, tuple[Path, str]]:
    """Each kind of file, and what the page says of it."""
    endret = bytearray(forseglet())
    endret[7000] ^= 1
    innhold = {
        "uendret": (forseglet(), "Filen er uendret"),
        "endret": (bytes(endret), "Filen er endret etter forseglingen"),
        "lagt-til": (
            legg_til_revisjon(forseglet(), random.Random(1)),
            "Noe er lagt til etter forseglingen",
        ),
        "andres": (
            signert_av_andre(tmp_path, med_bevisside()),
            "Filen er signert av andre, og passer med signaturen",
        ),
        "uten-segl": (enkel_pdf(), "Filen har ikke noe segl"),
        "last": (kryptert(), "Filen er låst med passord"),
        "word": (b"PK\x03\x04", "Dette er ikke en PDF"),
    }
    for navn, (bytes_, _) in innhold.items():
        (tmp_path / f"{navn}.pdf").write_bytes(bytes_)
    return {navn: (tmp_path / f"{navn}.pdf", tittel) for navn, (_, tittel) in innhold.items()}


@pytest.mark.parametrize(("bredde", "morkt"), [("bred", False), ("smal", True)])
def test_every_answer_is_told_and_is_a_good_page(
    besok: NyttBesok, filer: dict[str, tuple[Path, str]], bredde: str, morkt: bool
) -> None:
    vindu = besok(bredde=bredde, morkt=morkt)
    vindu.ga_til(SIDE)
    vindu.krev_god_side()
    for fil, tittel in filer.values():
        vindu.side.locator("#fil").set_input_files(fil)
        vindu.trykk("Kontroller filen")
        vindu.side.get_by_role("heading", name=tittel).wait_for()
        vindu.krev_god_side()


def test_it_works_without_javascript_and_in_nynorsk(
    besok: NyttBesok, filer: dict[str, tuple[Path, str]]
) -> None:
    vindu = besok(javascript=False, sprak="nn", bredde="smal")
    vindu.ga_til(SIDE)
    vindu.side.locator("#fil").set_input_files(filer["uendret"][0])
    vindu.trykk("Kontroller fila")
    assert vindu.side.locator("#svar-tittel").inner_text() == "Fila er uendra"


def test_a_file_can_be_dropped_anywhere_in_the_frame(besok: NyttBesok) -> None:
    """The field fills its frame, so the browser itself takes what is dropped there."""
    vindu = besok()
    vindu.ga_til(SIDE)
    ramme, felt = (vindu.side.locator(hva).bounding_box() for hva in (".slipp", "#fil"))
    assert ramme is not None
    assert felt is not None
    assert felt["height"] > 0.8 * ramme["height"]
    assert felt["width"] > 0.9 * ramme["width"]


def test_the_answer_is_where_the_reader_is_put(besok: NyttBesok, filer: dict[str, tuple[Path, str]]) -> None:
    vindu = besok()
    vindu.ga_til(SIDE)
    vindu.side.locator("#fil").focus()
    vindu.side.locator("#fil").set_input_files(filer["uendret"][0])
    vindu.side.keyboard.press("Tab")
    vindu.side.keyboard.press("Enter")
    vindu.side.locator("#svar-tittel").wait_for()
    assert vindu.side.evaluate("document.activeElement.id") == "svar-tittel"


def test_no_file_is_told_at_the_field_without_javascript_too(besok: NyttBesok) -> None:
    vindu = besok(javascript=False)
    vindu.ga_til(SIDE)
    vindu.side.locator("form.dokumentvalg").evaluate("form => form.noValidate = true")
    vindu.trykk("Kontroller filen")
    assert vindu.side.locator(".ds-error-summary").inner_text().endswith("Velg en PDF-fil først.")
