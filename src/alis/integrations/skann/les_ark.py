"""Every sheet of a scanned file, and the codes on each."""

from collections.abc import Iterator

from PIL import Image

from alis.integrations.skann.bilde import fra_bildefil
from alis.integrations.skann.kodeleser import les_koder
from alis.integrations.skann.lesning import Filtype, KanIkkeLeses, Skannlesning, finn_filtype
from alis.integrations.skann.pdfark import ark_i_pdf


def les_ark(fil: bytes) -> Skannlesning:
    """One sheet at a time, so that only one is in memory."""
    try:
        return Skannlesning(ark=tuple(les_koder(ark) for ark in _sheets(fil)))
    except KanIkkeLeses as feil:
        return Skannlesning(hindring=feil.hindring)


def _sheets(fil: bytes) -> Iterator[Image.Image]:
    if finn_filtype(fil) is Filtype.PDF:
        yield from ark_i_pdf(fil)
    else:
        yield fra_bildefil(fil)
