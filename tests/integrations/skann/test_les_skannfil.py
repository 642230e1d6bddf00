"""Codes are read of paper as it comes out of real machines, and hostile files are turned away."""

import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import ExifTags, Image

from alis.domain.avtale.papir import Sidekode, les_sidekode
from alis.domain.dokument import Avtaledokument, innholdshash
from alis.integrations.avgrenset import Opptatt, _alone
from alis.integrations.dokument import gjeldende_mal, lag_papirutskrift
from alis.integrations.skann import Hindring, Skannlesning, les_skannfil
from factories.avtaleinnhold import avtaleinnhold
from factories.skann import (
    ark_fra,
    blank_bakside,
    flett,
    fotografert,
    med_stov,
    skjevt,
    som_jpeg,
    som_pdf,
    som_png,
    svart_hvitt,
)
from integrations.dokument.lesing import SKRIFTER

DOKUMENT = Avtaledokument(innhold=avtaleinnhold())
HASH = innholdshash(DOKUMENT.innhold)


@pytest.fixture(scope="module")
def utskrift() -> bytes:
    return lag_papirutskrift(DOKUMENT, mal=gjeldende_mal(), skriftmappe=SKRIFTER)


@pytest.fixture
def les(tmp_path: Path) -> Callable[[bytes], Skannlesning]:
    return lambda fil: les_skannfil(fil, laasfil=tmp_path / "laas")


def forventet(sider: int) -> tuple[tuple[str, ...], ...]:
    return tuple((str(Sidekode.av(HASH, side=side, sider=sider)),) for side in range(1, sider + 1))


def test_each_page_bears_one_code(utskrift: bytes, les: Callable) -> None:
    lest = les(som_pdf(ark_fra(utskrift)))
    assert len(lest.ark) >= 4
    assert lest.ark == forventet(len(lest.ark))


def test_the_file_that_was_to_be_printed_is_not_a_scan(utskrift: bytes, les: Callable) -> None:
    """It bears its data as an attachment, and nobody has signed it."""
    assert les(utskrift).hindring is Hindring.HAR_SKRIPT


@pytest.mark.parametrize(
    "gjennom",
    [
        lambda ark: ark,
        svart_hvitt,
        med_stov,
        lambda ark: skjevt(ark, 3),
        lambda ark: skjevt(ark, -4),
        lambda ark: ark.rotate(180),
        lambda ark: ark.transpose(Image.Transpose.ROTATE_90),
        lambda ark: svart_hvitt(med_stov(skjevt(ark, 2))),
    ],
    ids=[
        "rent",
        "svart-hvitt",
        "støv",
        "skjevt",
        "skjevt andre vei",
        "opp ned",
        "på siden",
        "alt på en gang",
    ],
)
@pytest.mark.parametrize("dpi", [150, 300])
def test_every_page_is_read_however_it_was_scanned(
    utskrift: bytes, les: Callable, gjennom: Callable, dpi: int
) -> None:
    ark = [gjennom(side) for side in ark_fra(utskrift, dpi=dpi)]
    assert les(som_pdf(ark, dpi=dpi)).ark == forventet(len(ark))


@pytest.mark.parametrize("som_fil", [som_jpeg, som_png])
def test_a_photo_of_one_page_is_a_sheet(utskrift: bytes, les: Callable, som_fil: Callable) -> None:
    ark = ark_fra(utskrift)
    assert les(som_fil(ark[1])).ark == (forventet(len(ark))[1],)


def test_photos_held_askew_over_a_dark_table_in_poor_light_are_read(utskrift: bytes, les: Callable) -> None:
    ark = ark_fra(utskrift, dpi=300)
    lest = [les(som_jpeg(fotografert(side))).ark[0] for side in ark]
    assert tuple(lest) == forventet(len(ark))


def test_a_photo_says_which_way_it_was_held(utskrift: bytes, les: Callable) -> None:
    ark = ark_fra(utskrift)[0].transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    ut = BytesIO()
    ark.save(ut, "JPEG", exif=exif)
    assert les(ut.getvalue()).ark[0]


def test_blank_backs_have_no_code(utskrift: bytes, les: Callable) -> None:
    ark = ark_fra(utskrift, dpi=150)
    lest = les(som_pdf(flett(ark, map(blank_bakside, ark)), dpi=150))
    assert lest.ark[1::2] == ((),) * len(ark)


def test_a_code_of_others_is_read_but_is_not_ours() -> None:
    assert les_sidekode("https://eksempel.no") is None
    assert les_sidekode("FA1" + "0" * 20 + "01") is None


@pytest.mark.parametrize("fil", [b"", b"MZ\x90", b"<html>%PDF-1.7", b"PK\x03\x04", b"GIF89a"])
def test_what_is_neither_pdf_nor_picture_is_turned_away(les: Callable, fil: bytes) -> None:
    assert les(fil).hindring in (Hindring.TOM, Hindring.UKJENT_TYPE)


@pytest.mark.parametrize("begynnelse", [b"%PDF-1.7\n", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n"])
def test_a_file_that_only_begins_right_is_turned_away(les: Callable, begynnelse: bytes) -> None:
    assert les(begynnelse + b"\x00ikke mer" * 50).hindring is Hindring.ULESELIG


def med(utskrift: bytes, endre: Callable[[pikepdf.Pdf], None], **valg: object) -> bytes:
    ut = BytesIO()
    with pikepdf.open(BytesIO(utskrift)) as pdf:
        endre(pdf)
        pdf.save(ut, **valg)
    return ut.getvalue()


def skript_ved_apning(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def vedlegg(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["x.exe"] = b"MZ"


def start_program(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.Launch, F="cmd.exe"))


@pytest.mark.parametrize("endre", [skript_ved_apning, vedlegg, start_program])
def test_a_pdf_that_can_do_something_is_turned_away(
    utskrift: bytes, les: Callable, endre: Callable[[pikepdf.Pdf], None]
) -> None:
    skannet = som_pdf(ark_fra(utskrift, dpi=100)[:1], dpi=100)
    assert les(med(skannet, endre)).hindring is Hindring.HAR_SKRIPT


def test_a_locked_pdf_is_turned_away(utskrift: bytes, les: Callable) -> None:
    laast = med(utskrift, lambda pdf: None, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert les(laast).hindring is Hindring.KRYPTERT


def test_a_pdf_of_too_many_sheets_is_turned_away(les: Callable) -> None:
    assert les(som_pdf([Image.new("L", (20, 20), 255)] * 61)).hindring is Hindring.FOR_MANGE_ARK


def test_a_picture_of_fifty_thousand_points_a_side_is_turned_away(les: Callable) -> None:
    """Small on disk, two and a half gigabytes when unpacked."""
    assert les(enormous_png(50_000)).hindring is Hindring.FOR_STORT_BILDE


def test_a_pdf_that_hides_such_a_picture_is_turned_away(les: Callable) -> None:
    ut = BytesIO()
    pdf = pikepdf.new()
    side = pdf.add_blank_page(page_size=(595, 842)).obj
    bilde = pikepdf.Stream(pdf, bytes(1000), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image)
    bilde.Width = bilde.Height = 50_000
    bilde.ColorSpace, bilde.BitsPerComponent = pikepdf.Name.DeviceGray, 8
    side.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(B=bilde))
    side.Contents = pikepdf.Stream(pdf, b"q 595 0 0 842 0 0 cm /B Do Q")
    pdf.save(ut)
    assert les(ut.getvalue()).hindring is Hindring.FOR_STORT_BILDE


def test_a_pdf_with_a_sheet_as_large_as_a_field_is_drawn_small(les: Callable) -> None:
    ut = BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(14_000, 14_000))
    pdf.save(ut)
    assert les(ut.getvalue()).ark == ((),)


def test_one_file_at_a_time(tmp_path: Path, utskrift: bytes) -> None:
    with _alone(tmp_path / "laas"), pytest.raises(Opptatt):
        les_skannfil(utskrift, laasfil=tmp_path / "laas")


def enormous_png(side: int) -> bytes:
    def chunk(navn: bytes, innhold: bytes) -> bytes:
        sjekk = zlib.crc32(navn + innhold)
        return len(innhold).to_bytes(4, "big") + navn + innhold + sjekk.to_bytes(4, "big")

    hode = side.to_bytes(4, "big") * 2 + bytes([8, 0, 0, 0, 0])
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", hode)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )
