"""The square codes in a picture of a sheet."""

from collections.abc import Iterator
from typing import Any

import zxingcpp
from PIL import Image, ImageFilter, ImageOps

FLERE_PUNKTER = 2
RUTE = 8
"""Points a side. Print darkens the average of such a square; the grain of a scanner does not."""
MINSTE_FORSKJELL = 40
"""Of 255 shades, between the lightest and the darkest square of a sheet that has something on it."""
FIRKANT = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


def les_koder(ark: Image.Image) -> tuple[str, ...]:
    """The texts of the codes, each once; the plain picture first, and what makes a poor one clearer when it gives none."""
    if _is_blank(ark):
        return ()
    for bilde in _clearer_and_clearer(ark):
        koder = zxingcpp.read_barcodes(bilde, formats=FIRKANT)
        if koder:
            return tuple(dict.fromkeys(kode.text for kode in koder))
    return ()


def _is_blank(ark: Image.Image) -> bool:
    """Half of a stack that was scanned on both sides is; looking closer at each would take all the time there is."""
    ruter = ark.reduce(RUTE).tobytes()
    return max(ruter) - min(ruter) < MINSTE_FORSKJELL


def _clearer_and_clearer(ark: Image.Image) -> Iterator[Any]:
    yield ark
    jevnet = ImageOps.autocontrast(ark, cutoff=2)
    yield jevnet
    for kant in _edges(jevnet):
        storre = kant.resize(
            (kant.width * FLERE_PUNKTER, kant.height * FLERE_PUNKTER), Image.Resampling.LANCZOS
        )
        yield storre
        yield storre.filter(ImageFilter.MedianFilter(3))


def _edges(ark: Image.Image) -> Iterator[Image.Image]:
    """The code stands near a corner, whichever way the sheet lies."""
    bredde, hoyde = ark.width // 3, ark.height // 3
    for x in (ark.width - bredde, 0):
        for y in (ark.height - hoyde, 0):
            yield ark.crop((x, y, x + bredde, y + hoyde))
