"""Paper that has been through a printer and a scanner: pictures of the pages, made at test time."""

import random
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

import pypdfium2
from PIL import Image, ImageChops, ImageFilter


def ark_fra(pdf: bytes, *, dpi: int = 200) -> list[Image.Image]:
    """Each page as a picture in grey."""
    with pypdfium2.PdfDocument(pdf) as dokument:
        return [side.render(scale=dpi / 72, grayscale=True).to_pil() for side in dokument]


def som_pdf(ark: Sequence[Image.Image], *, dpi: int = 200) -> bytes:
    """What a scanner delivers: one PDF with a picture on each page."""
    return _saved(ark[0], "PDF", save_all=True, append_images=list(ark[1:]), resolution=dpi)


def som_jpeg(ark: Image.Image, *, kvalitet: int = 60) -> bytes:
    return _saved(ark, "JPEG", quality=kvalitet)


def som_png(ark: Image.Image) -> bytes:
    return _saved(ark, "PNG")


def skjevt(ark: Image.Image, grader: float) -> Image.Image:
    """Laid askew on the glass."""
    return ark.rotate(grader, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)


def svart_hvitt(ark: Image.Image) -> Image.Image:
    """As an office machine scans: black or white, nothing between."""
    return ark.point(lambda lyst: 255 if lyst > 150 else 0).convert("1").convert("L")


def med_stov(ark: Image.Image, *, prikker: int = 4000) -> Image.Image:
    """Specks all over, the same each time."""
    tilfeldig = random.Random(7)
    stovete = ark.copy()
    punkter: Any = stovete.load()
    for _ in range(prikker):
        punkter[tilfeldig.randrange(ark.width), tilfeldig.randrange(ark.height)] = tilfeldig.choice((0, 255))
    return stovete


def uten_kode(ark: Image.Image) -> Image.Image:
    """The corner with the code is torn off."""
    revet = ark.copy()
    revet.paste(255, (int(ark.width * 0.9), int(ark.height * 0.9), ark.width, ark.height))
    return revet


def blank_bakside(ark: Image.Image) -> Image.Image:
    """With the grain that a scanner gives to bare paper."""
    return Image.effect_noise(ark.size, 12).point(lambda lyst: min(255, lyst + 110))


def fotografert(ark: Image.Image) -> Image.Image:
    """By a telephone held askew over a dark table, a little out of focus, with a shadow over half of the sheet."""
    bredde, hoyde = ark.size
    hjorner = (-0.12, -0.05, -0.04, 1.06, 1.05, 1.09, 1.13, -0.08)
    utsnitt = [verdi * (hoyde if nr % 2 else bredde) for nr, verdi in enumerate(hjorner)]
    skra = ark.transform(ark.size, Image.Transform.QUAD, utsnitt, Image.Resampling.BICUBIC, fillcolor=70)
    skygge = Image.linear_gradient("L").resize(ark.size).point(lambda lyst: 120 + lyst // 2)
    return ImageChops.multiply(skra, skygge).filter(ImageFilter.GaussianBlur(1.5))


def flett(*bunker: Iterable[Image.Image]) -> list[Image.Image]:
    return [ark for bunke in zip(*bunker, strict=True) for ark in bunke]


def _saved(ark: Image.Image, format_: str, **valg: Any) -> bytes:
    ut = BytesIO()
    ark.save(ut, format_, **valg)
    return ut.getvalue()
