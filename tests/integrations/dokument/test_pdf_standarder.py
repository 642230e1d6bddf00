"""PDF/UA-1 and PDF/A-3a as far as they can be read from the file itself."""

import re
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from alis.domain.dokument import Skriftsprak
from factories.avtaleinnhold import STANDARDELEMENTER
from integrations.dokument.lesing import pdf, strukturelementer


@pytest.fixture(scope="module")
def fil() -> bytes:
    return pdf()


def xmp(fil: bytes) -> str:
    with pikepdf.open(BytesIO(fil)) as dokument:
        return dokument.Root.Metadata.read_bytes().decode()


def test_it_declares_both_standards(fil: bytes) -> None:
    metadata = xmp(fil)
    assert re.search(r"pdfaid:part>3<", metadata)
    assert re.search(r"pdfaid:conformance>A<", metadata)
    assert re.search(r"pdfuaid:part>1<", metadata)


def test_its_time_is_the_contents_own(fil: bytes) -> None:
    assert "<xmp:CreateDate>2025-05-20T07:14:00" in xmp(fil)
    assert "<xmp:ModifyDate>2025-05-20T07:14:00" in xmp(fil)


@pytest.mark.parametrize("sprak", Skriftsprak)
def test_it_is_tagged_and_names_its_language_and_title(sprak: Skriftsprak) -> None:
    laget = pdf(skriftsprak=sprak)
    with pikepdf.open(BytesIO(laget)) as dokument:
        rot = dokument.Root
        assert rot.MarkInfo.Marked
        assert str(rot.Lang) == f"{sprak}-NO"
        assert rot.ViewerPreferences.DisplayDocTitle
    assert ">ALIS-avtale. Mellom Steigen kommune og Máret Ánne Sørgård Hætta.<" in xmp(laget)


def test_every_page_takes_part_in_the_structure(fil: bytes) -> None:
    with pikepdf.open(BytesIO(fil)) as dokument:
        assert all("/StructParents" in side.obj and str(side.obj.Tabs) == "/S" for side in dokument.pages)


def test_headings_come_in_order_and_skip_no_level(fil: bytes) -> None:
    nivaer = [int(slag[2:]) for slag, _ in strukturelementer(fil) if re.fullmatch(r"/H[1-6]", slag)]
    assert nivaer[0] == 1
    assert len(nivaer) == 21
    assert all(neste <= forrige + 1 for forrige, neste in pairwise(nivaer))


def test_tables_have_heads_and_lists_have_labels(fil: bytes) -> None:
    slag = [slag for slag, _ in strukturelementer(fil)]
    assert slag.count("/Table") == slag.count("/THead") == 3
    assert slag.count("/TH") == 9
    assert slag.count("/LI") == slag.count("/Lbl") == slag.count("/LBody")


def test_the_timeline_says_in_words_all_that_it_draws(fil: bytes) -> None:
    (alt,) = [alt for slag, alt in strukturelementer(fil) if slag == "/Figure"]
    assert alt.replace("\N{NO-BREAK SPACE}", " ") == (
        "Tidslinje fra 2023 til 2029: Fastlegevikar 100 % 1.9.2023–31.5.2025; Fastlege 80 % 1.6.2025–30.6.2029; "
        "Versjon 1 1.10.2023–31.5.2025; Denne avtalen 1.6.2025–30.6.2029; Avtalen hviler 1.7.2027–31.12.2027."
    )


def test_the_attachment_is_declared_as_the_documents_data(fil: bytes) -> None:
    with pikepdf.open(BytesIO(fil)) as dokument:
        (vedlegg,) = dokument.Root.AF
        assert str(vedlegg.AFRelationship) == "/Data"
        assert str(vedlegg.UF) == "alis-avtale.json"
        assert str(vedlegg.EF.F.Subtype) == "/application/json"


def test_every_font_is_inside_the_file(fil: bytes) -> None:
    with pikepdf.open(BytesIO(fil)) as dokument:
        beskrivelser = [
            objekt
            for objekt in dokument.objects
            if isinstance(objekt, pikepdf.Dictionary) and "/FontName" in objekt
        ]
        assert beskrivelser
        assert all({"/FontFile2", "/FontFile3"} & set(b.keys()) for b in beskrivelser)


def test_nothing_in_it_runs_leads_out_or_is_hidden(fil: bytes) -> None:
    with pikepdf.open(BytesIO(fil)) as dokument:
        assert not dokument.is_encrypted
        nokler = {
            nokkel
            for objekt in dokument.objects
            if isinstance(objekt, pikepdf.Dictionary)
            for nokkel in objekt.keys()  # noqa: SIM118
        }
    assert nokler & {"/JS", "/JavaScript", "/OpenAction", "/AA", "/Launch", "/URI", "/Encrypt"} == set()


def test_its_colours_have_a_profile(fil: bytes) -> None:
    with pikepdf.open(BytesIO(fil)) as dokument:
        assert any("/DestOutputProfile" in mal for mal in dokument.Root.OutputIntents)


def test_a_document_without_anything_agreed_meets_the_standards_too() -> None:
    assert "pdfuaid" in xmp(pdf(elementer=(), utregning=None))
    assert "pdfuaid" in xmp(pdf(elementer=STANDARDELEMENTER[:1]))
