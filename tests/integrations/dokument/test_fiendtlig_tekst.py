"""Texts that people write can't become markup, stop the printing or run off the paper."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest

from alis.domain.avtale import Element
from alis.domain.dokument import Avtaledokument, fremmede_tegn, ren_tekst
from alis.integrations.dokument import gjeldende_mal, lag_docx
from factories.avtaleinnhold import LEGE, avtaleinnhold, avtalt
from integrations.dokument.lesing import kjor, pdf, program, sider

MARKUP = [
    '#panic("stopp")',
    "*fet* _kursiv_ `kode` $x^2$ @ref <merke> // kommentar",
    "= Overskrift",
    "- punkt + nummer / ord: forklaring",
    '#import "x.typ"; #include "/etc/passwd"; #read("avtale-1.typ")',
    "\\ \\u{41} ~ --- ... \"sitat\" 'sitat'",
    "{navn} {0} {{}} %s %(navn)s ${HOME} {% if %} <w:p/> &amp; ]]>",
    "https://eksempel.no/?a=b&c=d",
]
STORE = [
    "ord og flere ord, " * 5_556,
    "a" * 100_000,
    "W" * 100_000,
    "1234567890" * 10_000,
    "linje\n" * 16_667,
    "å" * 50_000 + " " + "\N{GRINNING FACE}" * 49_999,
]


def kommunalt(tekst: str) -> tuple:
    return (avtalt(Element.KOMMUNAL_FINANSIERING, tekst, None),)


@pytest.mark.parametrize("tekst", MARKUP)
def test_signs_of_markup_are_only_signs_in_the_pdf(tekst: str) -> None:
    lest = " ".join(sider(pdf(elementer=kommunalt(tekst))))
    assert " ".join(tekst.split()) in lest.replace("\u200b", "")


@pytest.mark.parametrize("tekst", MARKUP)
def test_signs_of_markup_are_only_signs_in_the_word_file(tekst: str) -> None:
    fil = lag_docx(Avtaledokument(innhold=avtaleinnhold(elementer=kommunalt(tekst))), mal=gjeldende_mal())
    assert tekst in [avsnitt.text for avsnitt in docx.Document(BytesIO(fil)).paragraphs]


@pytest.mark.parametrize("felt", ["navn", "hpr_nr", "arbeidssted"])
def test_control_characters_and_unknown_signs_in_a_field_stop_nothing(felt: str) -> None:
    tekst = "".join(map(chr, range(32))) + "A\x7f\x85\ud800B\ue000\U0010ffffC\u202e\u200b漢"
    innhold = avtaleinnhold(lege=replace(LEGE, **{felt: tekst}))
    assert "AB□□C□" in " ".join(sider(pdf(Avtaledokument(innhold=innhold))))
    assert lag_docx(Avtaledokument(innhold=innhold), mal=gjeldende_mal())


def test_every_sign_a_document_may_hold_has_its_shape_in_the_typeface() -> None:
    alle = [t for t in map(chr, range(0x21, 0x3000)) if ren_tekst(t) == t and not fremmede_tegn(t)]
    assert len(alle) > 1_300
    assert pdf(elementer=kommunalt(" ".join(alle)))


@pytest.mark.parametrize("tekst", STORE, ids=lambda tekst: f"{tekst[:8].strip()}…")
def test_a_hundred_thousand_characters_flow_over_the_pages_and_stay_on_the_paper(
    tekst: str, tmp_path: Path
) -> None:
    fil = tmp_path / "lang.pdf"
    fil.write_bytes(pdf(elementer=kommunalt(tekst)))
    bokser = kjor(program("pdftotext"), "-bbox", str(fil), "-")
    hoyre = [float(x) for x in re.findall(r'xMax="([\d.]+)"', bokser)]
    bunn = [float(y) for y in re.findall(r'yMax="([\d.]+)"', bokser)]
    assert max(hoyre) <= 595.28 - 50
    assert max(bunn) <= 841.89 - 20
    assert bokser.count("<page ") > 10


def test_long_words_in_the_narrow_columns_stay_on_the_paper(tmp_path: Path) -> None:
    fil = tmp_path / "smal.pdf"
    fil.write_bytes(pdf(lege=replace(LEGE, navn="W" * 200, arbeidssted="Ø" * 200)))
    bokser = kjor(program("pdftotext"), "-bbox", str(fil), "-")
    assert max(float(x) for x in re.findall(r'xMax="([\d.]+)"', bokser)) <= 595.28 - 50
