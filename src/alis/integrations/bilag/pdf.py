"""A PDF built anew of its pages alone: what can act when it is opened, and what is hidden beside the pages, stays behind."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pypdfium2

from alis.integrations.bilag.filtype import Bilagstype
from alis.integrations.bilag.jpegmerker import uten_kameradata
from alis.integrations.bilag.renset import Bilagshindring, KanIkkeMottas, RensetBilag
from alis.integrations.pdftyngde import ForTungPdf, krev_lett

FLEST_SIDER = 20
FLEST_PUNKTER = 64_000_000
"""In one picture on a page."""
BARE_SIDEN = frozenset(
    {"/Type", "/Parent", "/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit"}
)
"""What a page needs to be seen. Links, fields, films, notes and what happens when it is opened are none of it."""
PROVETEGNING = 36 / 72
"""Half size: enough to know that every page can be drawn within the time and memory there is."""


def rens_pdf(fil: bytes) -> RensetBilag:
    """Raises `KanIkkeMottas`."""
    try:
        with pikepdf.open(BytesIO(fil)) as dokument:
            krev_lett(dokument)
            innhold, sider = _pages_alone(dokument)
        _draw_all(innhold)
    except ForTungPdf as feil:
        raise KanIkkeMottas(Bilagshindring.FOR_TUNG) from feil
    except pikepdf.PasswordError as feil:
        raise KanIkkeMottas(Bilagshindring.KRYPTERT) from feil
    except (
        pikepdf.PdfError,
        pypdfium2.PdfiumError,
        RuntimeError,
        TypeError,
        ValueError,
        KeyError,
        AttributeError,
        OverflowError,
    ) as feil:
        raise KanIkkeMottas(Bilagshindring.ULESELIG) from feil
    return RensetBilag(medietype=Bilagstype.PDF.value, innhold=innhold, sider=sider)


def _pages_alone(dokument: pikepdf.Pdf) -> tuple[bytes, int]:
    antall = len(dokument.pages)
    if antall > FLEST_SIDER:
        raise KanIkkeMottas(Bilagshindring.FOR_MANGE_SIDER)
    if antall == 0:
        raise KanIkkeMottas(Bilagshindring.ULESELIG)
    if _is_drawn_by_a_script(dokument):
        raise KanIkkeMottas(Bilagshindring.SKJEMA)
    _keep_what_is_filled_in(dokument)
    with pikepdf.new() as nytt:
        for side in dokument.pages:
            nytt.pages.append(side)
        for side in nytt.pages:
            _keep_the_page(side.obj)
        for bilde in _pictures(nytt):
            _without_camera(bilde)
        ut = BytesIO()
        nytt.remove_unreferenced_resources()
        nytt.save(ut, deterministic_id=True)
    return ut.getvalue(), antall


def _is_drawn_by_a_script(dokument: pikepdf.Pdf) -> bool:
    """A form whose pages only say that another program is needed to see it."""
    skjema = dokument.Root.get("/AcroForm")
    return isinstance(skjema, pikepdf.Dictionary) and "/XFA" in skjema


def _keep_what_is_filled_in(dokument: pikepdf.Pdf) -> None:
    """What was written in fields becomes part of the page, before the fields are left behind."""
    if "/AcroForm" in dokument.Root:
        dokument.generate_appearance_streams()
        dokument.flatten_annotations()


def _keep_the_page(side: pikepdf.Dictionary) -> None:
    for felt in set(side.keys()) - BARE_SIDEN:
        del side[felt]


def _pictures(dokument: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    for objekt in dokument.objects:
        if isinstance(objekt, pikepdf.Stream) and objekt.get("/Subtype") == pikepdf.Name.Image:
            if int(objekt.get("/Width", 0)) * int(objekt.get("/Height", 0)) > FLEST_PUNKTER:
                raise KanIkkeMottas(Bilagshindring.FOR_STORT_BILDE)
            yield objekt


def _without_camera(bilde: pikepdf.Stream) -> None:
    """A photo inside a PDF has been where the telephone was, as any other."""
    if bilde.get("/Filter") in (pikepdf.Name.DCTDecode, pikepdf.Array([pikepdf.Name.DCTDecode])):
        bilde.write(uten_kameradata(bilde.read_raw_bytes()), filter=pikepdf.Name.DCTDecode)
    for felt in {"/Metadata", "/PieceInfo"} & set(bilde.keys()):
        del bilde[felt]


def _draw_all(innhold: bytes) -> None:
    with pypdfium2.PdfDocument(innhold) as dokument:
        for nummer in range(len(dokument)):
            side = dokument[nummer]
            bredde, hoyde = side.get_size()
            side.render(scale=min(PROVETEGNING, 2000 / max(bredde, hoyde, 1)), grayscale=True)
