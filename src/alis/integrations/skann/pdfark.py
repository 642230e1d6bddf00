"""The sheets of a scanned PDF, drawn as pictures."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pypdfium2
from PIL import Image

from alis.integrations.pdftyngde import ForTungPdf, krev_lett
from alis.integrations.skann.bilde import FLEST_PUNKTER
from alis.integrations.skann.lesning import Hindring, KanIkkeLeses

FLEST_ARK = 60
PUNKTER_PER_TOMME = 200
FLEST_TEGNEDE = 12_000_000
"""An A3 sheet at 200 dots an inch is 7.7 million."""
GJOR_NOE = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/RichMediaExecute"}
BAERER_NOE = {"/JS", "/EF", "/XFA"}


def ark_i_pdf(fil: bytes) -> Iterator[Image.Image]:
    """Raises `KanIkkeLeses`, also for a file that can do something when it is opened: a scanner makes none such."""
    _examine(fil)
    try:
        with pypdfium2.PdfDocument(fil) as dokument:
            for nummer in range(len(dokument)):
                yield _draw(dokument[nummer])
    except pypdfium2.PdfiumError as feil:
        raise KanIkkeLeses(Hindring.ULESELIG) from feil


def _examine(fil: bytes) -> None:
    try:
        with pikepdf.open(BytesIO(fil)) as dokument:
            antall = len(dokument.pages)
            if antall > FLEST_ARK:
                raise KanIkkeLeses(Hindring.FOR_MANGE_ARK)
            if antall == 0:
                raise KanIkkeLeses(Hindring.ULESELIG)
            for objekt in dokument.objects:
                _examine_object(objekt)
            krev_lett(dokument)
    except ForTungPdf as feil:
        raise KanIkkeLeses(Hindring.FOR_TUNG) from feil
    except pikepdf.PasswordError as feil:
        raise KanIkkeLeses(Hindring.KRYPTERT) from feil
    except (pikepdf.PdfError, RuntimeError, TypeError, ValueError) as feil:
        raise KanIkkeLeses(Hindring.ULESELIG) from feil


def _examine_object(objekt: object) -> None:
    if _can_act(objekt):
        raise KanIkkeLeses(Hindring.HAR_SKRIPT)
    if isinstance(objekt, pikepdf.Stream) and _points(objekt) > FLEST_PUNKTER:
        raise KanIkkeLeses(Hindring.FOR_STORT_BILDE)


def _points(strom: pikepdf.Stream) -> int:
    """Of a picture; 0 for any other stream."""
    if strom.get("/Subtype") != pikepdf.Name.Image:
        return 0
    return int(strom.get("/Width", 0)) * int(strom.get("/Height", 0))


def _can_act(objekt: object) -> bool:
    """The object, or one written inside it."""
    if isinstance(objekt, pikepdf.Array):
        return any(_can_act(ledd) for ledd in objekt if not _is_elsewhere(ledd))
    if not isinstance(objekt, pikepdf.Dictionary | pikepdf.Stream):
        return False
    felter = dict(objekt.items())
    if BAERER_NOE & felter.keys() or str(felter.get("/S", "")) in GJOR_NOE:
        return True
    return any(_can_act(ledd) for ledd in felter.values() if not _is_elsewhere(ledd))


def _is_elsewhere(ledd: object) -> bool:
    """An object of its own, which is asked by itself."""
    return isinstance(ledd, pikepdf.Object) and ledd.is_indirect


def _draw(side: pypdfium2.PdfPage) -> Image.Image:
    bredde, hoyde = side.get_size()
    skala = PUNKTER_PER_TOMME / 72
    punkter = bredde * hoyde * skala**2
    if punkter > FLEST_TEGNEDE:
        skala *= (FLEST_TEGNEDE / punkter) ** 0.5
    bilde: Image.Image = side.render(scale=skala, grayscale=True).to_pil()
    return bilde
