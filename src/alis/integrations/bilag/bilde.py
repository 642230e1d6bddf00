"""A photo of a receipt, drawn anew: the right way up, no larger than it needs to be, and without what the camera wrote.

A telephone writes where and when the photo was taken. That is no part of the receipt.
"""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from alis.integrations.bilag.filtype import Bilagstype
from alis.integrations.bilag.renset import Bilagshindring, KanIkkeMottas, RensetBilag

FLEST_PUNKTER = {Bilagstype.JPEG: 64_000_000, Bilagstype.PNG: 24_000_000}
"""A JPEG is read in parts and made smaller meanwhile, so it may be larger: above the cameras of usual telephones."""
LENGSTE_SIDE = 2400
"""Small print is read at this size, and the file is some hundred kilobytes."""
KVALITET = 82
HVIT = (255, 255, 255)


def rens_bilde(fil: bytes, bildetype: Bilagstype) -> RensetBilag:
    """Raises `KanIkkeMottas`."""
    try:
        with Image.open(BytesIO(fil), formats=(bildetype.name,)) as bilde:
            if bilde.width * bilde.height > FLEST_PUNKTER[bildetype]:
                raise KanIkkeMottas(Bilagshindring.FOR_STORT_BILDE)
            return RensetBilag(medietype=Bilagstype.JPEG.value, innhold=_drawn_anew(bilde), sider=1)
    except Image.DecompressionBombError as feil:
        raise KanIkkeMottas(Bilagshindring.FOR_STORT_BILDE) from feil
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, TypeError) as feil:
        raise KanIkkeMottas(Bilagshindring.ULESELIG) from feil


def _drawn_anew(bilde: Image.Image) -> bytes:
    bilde.draft("RGB", (LENGSTE_SIDE, LENGSTE_SIDE))
    bilde.thumbnail((LENGSTE_SIDE, LENGSTE_SIDE))
    ut = BytesIO()
    _on_white(ImageOps.exif_transpose(bilde)).save(ut, "JPEG", quality=KVALITET, optimize=True)
    return ut.getvalue()


def _on_white(bilde: Image.Image) -> Image.Image:
    """A new picture, so that nothing that the old one carried beside its points follows."""
    ark = Image.new("RGB", bilde.size, HVIT)
    if bilde.mode in ("RGBA", "LA", "PA") or "transparency" in bilde.info:
        med_alfa = bilde.convert("RGBA")
        ark.paste(med_alfa, mask=med_alfa)
    else:
        ark.paste(bilde.convert("RGB"))
    return ark
