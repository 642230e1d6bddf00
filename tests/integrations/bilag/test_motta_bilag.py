"""A receipt is known by what it holds, drawn anew without what the camera wrote, and left without anything that can act."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import ExifTags, Image

from alis.integrations.avgrenset import Opptatt, _alone, kjor_avgrenset
from alis.integrations.bilag import Bilagshindring, KanIkkeMottas, RensetBilag, avgrenset, motta_bilag
from factories.fiendtlige import enkel_pdf, med_vedlegg
from factories.refusjon import kvittering
from factories.skann import som_pdf


@pytest.fixture
def motta(tmp_path: Path) -> Callable[[bytes], RensetBilag]:
    return lambda fil: motta_bilag(fil, laasfil=tmp_path / "laas")


def med_sted() -> bytes:
    """A photo that says where and when it was taken, and is to be turned a quarter round."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Model] = "Telefon"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (67.0, 16.0, 49.0)
    return kvittering(exif=exif.tobytes(), comment=b"hjemme hos meg")


def test_the_picture_is_turned_and_says_nothing_of_place_or_camera(motta: Callable) -> None:
    renset = motta(med_sted())
    with Image.open(BytesIO(renset.innhold)) as bilde:
        assert (bilde.size, dict(bilde.getexif())) == ((900, 600), {})
    assert b"Exif" not in renset.innhold
    assert b"hjemme" not in renset.innhold


def test_a_photo_inside_a_pdf_loses_its_place_too(motta: Callable) -> None:
    ut = BytesIO()
    with Image.open(BytesIO(med_sted())) as bilde:
        side = som_pdf([bilde])
    with pikepdf.open(BytesIO(side)) as dokument:
        bilde_i_pdf = next(o for o in dokument.objects if isinstance(o, pikepdf.Stream) and "/Width" in o)
        bilde_i_pdf.write(med_sted(), filter=pikepdf.Name.DCTDecode)
        dokument.save(ut)
    assert b"Exif" in ut.getvalue()
    renset = motta(ut.getvalue())
    assert renset.medietype == "application/pdf"
    assert b"Exif" not in renset.innhold
    assert b"hjemme" not in renset.innhold


def test_a_large_photo_is_made_small_enough_to_read(motta: Callable) -> None:
    ut = BytesIO()
    Image.new("RGB", (8064, 6048), "white").save(ut, "JPEG")
    with Image.open(BytesIO(motta(ut.getvalue()).innhold)) as bilde:
        assert bilde.size == (2400, 1800)


def test_a_transparent_screenshot_is_laid_on_white(motta: Callable) -> None:
    ut = BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(ut, "PNG")
    renset = motta(ut.getvalue())
    with Image.open(BytesIO(renset.innhold)) as bilde:
        assert bilde.getpixel((5, 5)) == (255, 255, 255)


def test_what_can_act_and_what_is_attached_stays_behind(motta: Callable) -> None:
    ut = BytesIO()
    with pikepdf.open(BytesIO(med_vedlegg(b"hemmelig vedlegg"))) as dokument:
        skript = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('hei')")
        dokument.Root.OpenAction = dokument.make_indirect(skript)
        dokument.pages[0].obj.AA = pikepdf.Dictionary(O=skript)
        dokument.docinfo["/Author"] = "Privat Person"
        dokument.save(ut)
    renset = motta(ut.getvalue())
    with pikepdf.open(BytesIO(renset.innhold)) as rent:
        assert set(rent.Root.keys()) == {"/Type", "/Pages"}
        assert not rent.attachments
        alt = b"".join(objekt.unparse(resolved=True) for objekt in rent.objects)
    for ord_ in (b"JavaScript", b"OpenAction", b"EmbeddedFile", b"Privat Person", b"hemmelig"):
        assert ord_ not in alt


@pytest.mark.parametrize(
    ("fil", "hindring"),
    [
        (b"", Bilagshindring.TOM),
        (b"\x00\x00\x00\x18ftypheic" + b"\0" * 100, Bilagshindring.HEIC),
        (b"GIF89a" + b"\0" * 100, Bilagshindring.ANNET_BILDE),
        (b"PK\x03\x04" + b"\0" * 100, Bilagshindring.KONTORFIL),
        (b"<html><script>alert(1)</script>", Bilagshindring.UKJENT_TYPE),
        (kvittering()[:400], Bilagshindring.ULESELIG),
        (enkel_pdf()[:200], Bilagshindring.ULESELIG),
    ],
    ids=lambda verdi: str(verdi)[:12],
)
def test_what_is_not_taken_in_says_why(motta: Callable, fil: bytes, hindring: Bilagshindring) -> None:
    with pytest.raises(KanIkkeMottas) as feil:
        motta(fil)
    assert feil.value.hindring is hindring


def test_a_receipt_waits_for_the_one_before_and_at_last_gives_up(tmp_path: Path) -> None:
    laas = tmp_path / "laas"
    with _alone(laas), pytest.raises(Opptatt):
        kjor_avgrenset(
            avgrenset.__name__, kvittering(), grenser=avgrenset.GRENSER, laasfil=laas, vent_sekunder=0.1
        )
    assert motta_bilag(kvittering(), laasfil=laas).sider == 1
