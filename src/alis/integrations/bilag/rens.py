"""From the file as it came to what is kept."""

from alis.integrations.bilag.bilde import rens_bilde
from alis.integrations.bilag.filtype import Bilagstype, finn_bilagstype
from alis.integrations.bilag.pdf import rens_pdf
from alis.integrations.bilag.renset import RensetBilag


def rens(fil: bytes) -> RensetBilag:
    """Raises `KanIkkeMottas`."""
    bilagstype = finn_bilagstype(fil)
    return rens_pdf(fil) if bilagstype is Bilagstype.PDF else rens_bilde(fil, bilagstype)
