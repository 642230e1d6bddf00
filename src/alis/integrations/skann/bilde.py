"""A photo or a scanned picture of one sheet."""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from alis.integrations.skann.lesning import Hindring, KanIkkeLeses

FLEST_PUNKTER = 120_000_000
"""Above any telephone's camera, and an A3 sheet at 600 dots an inch; beyond it the picture is made to do harm."""
LENGSTE_SIDE = 4000


def fra_bildefil(fil: bytes) -> Image.Image:
    """The right way up, in grey, and no larger than it needs to be. Raises `KanIkkeLeses`."""
    try:
        with Image.open(BytesIO(fil), formats=("JPEG", "PNG")) as bilde:
            if bilde.width * bilde.height > FLEST_PUNKTER:
                raise KanIkkeLeses(Hindring.FOR_STORT_BILDE)
            bilde.draft("L", (LENGSTE_SIDE, LENGSTE_SIDE))
            bilde.thumbnail((LENGSTE_SIDE, LENGSTE_SIDE))
            return ImageOps.exif_transpose(bilde.convert("L"))
    except Image.DecompressionBombError as feil:
        raise KanIkkeLeses(Hindring.FOR_STORT_BILDE) from feil
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as feil:
        raise KanIkkeLeses(Hindring.ULESELIG) from feil
