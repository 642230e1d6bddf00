"""The agreement as a Word file, opened again by other programs."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from alis.domain.avtale.part import Part
from alis.domain.dokument import Avtaledokument, Dokumentsignatur, Skriftsprak, innholdshash
from alis.integrations.dokument import gjeldende_mal, lag_docx
from factories.avtaleinnhold import LEGE, STANDARDELEMENTER, avtaleinnhold
from integrations.dokument.lesing import kjor, pdf, program, sider


def word(**endret):
    return lag_docx(Avtaledokument(innhold=avtaleinnhold(**endret)), mal=gjeldende_mal())


def all_words(fil: bytes) -> str:
    dokument = docx.Document(BytesIO(fil))
    celler = (celle.text for tabell in dokument.tables for rad in tabell.rows for celle in rad.cells)
    return "\n".join((*(avsnitt.text for avsnitt in dokument.paragraphs), *celler))


def test_made_again_it_has_the_same_bytes() -> None:
    assert word() == word()


@pytest.mark.parametrize("sprak", Skriftsprak)
def test_it_has_every_clause_as_a_heading_of_its_level(sprak: Skriftsprak) -> None:
    dokument = docx.Document(BytesIO(word(skriftsprak=sprak)))
    overskrifter = [
        (avsnitt.text, avsnitt.style.name)
        for avsnitt in dokument.paragraphs
        if avsnitt.style.name.startswith("Heading")
    ]
    ventet = [
        (f"{p.nummer} {p.overskrift}".strip(), f"Heading {p.nummer.count('.') + 1}")
        for p in avtaleinnhold(sprak).punkter
    ]
    assert overskrifter[: len(ventet)] == ventet


@pytest.mark.parametrize("sprak", Skriftsprak)
def test_every_sentence_in_it_stands_in_the_pdf_too(sprak: Skriftsprak) -> None:
    i_pdf = " ".join(sider(pdf(skriftsprak=sprak)))
    linjer = {" ".join(linje.split()) for linje in all_words(word(skriftsprak=sprak)).split("\n")}
    setninger = {del_ for linje in linjer for del_ in re.split(r"(?<=\.) |: _*| \(|\)$", linje) if del_}
    assert len(setninger) > 100
    assert {setning for setning in setninger if setning not in i_pdf} == set()


def test_it_says_what_is_agreed_and_how_much() -> None:
    ord_ = all_words(word())
    for element in STANDARDELEMENTER:
        for linje in element.avtalt_tekst.split("\n"):
            assert linje in ord_
    assert "299\u00a0653,75" in ord_
    assert "Ubekreftet sats:" in ord_
    assert "Máret Ánne Sørgård Hætta" in ord_


def test_it_names_its_language_and_its_time() -> None:
    dokument = docx.Document(BytesIO(word(skriftsprak=Skriftsprak.NYNORSK)))
    assert dokument.core_properties.language == "nn-NO"
    assert dokument.core_properties.created.isoformat() == "2025-05-20T07:14:00+00:00"
    assert dokument.core_properties.author == "Steigen kommune, org.nr. 962\u00a0299\u00a0385"


def test_a_signature_replaces_the_line_to_sign_on() -> None:
    innhold = avtaleinnhold()
    signatur = Dokumentsignatur(
        part=Part.ALIS, navn=LEGE.navn, signert_at=innhold.laget_at, dokument_hash=innholdshash(innhold)
    )
    ord_ = all_words(lag_docx(Avtaledokument(innhold=innhold, signaturer=(signatur,)), mal=gjeldende_mal()))
    assert "Signert 20.5.2025 kl.\u00a009.14" in ord_
    assert ord_.count("Underskrift: ____") == 1


def test_its_parts_carry_no_clock() -> None:
    with ZipFile(BytesIO(word())) as pakke:
        assert {del_.date_time for del_ in pakke.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_libreoffice_opens_it_and_counts_its_pages(tmp_path: Path) -> None:
    soffice = program("soffice")
    (tmp_path / "avtale.docx").write_bytes(word(lege=replace(LEGE, navn="Čiekŋal Šuvva Đorđić")))
    kjor(
        *(soffice, "--headless", f"-env:UserInstallation=file://{tmp_path}/profil"),
        *("--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "avtale.docx")),
    )
    alle = sider((tmp_path / "avtale.pdf").read_bytes())
    assert "Čiekŋal Šuvva Đorđić" in alle[0]
    assert f"Side {len(alle)} av {len(alle)}" in alle[-1]
