"""Tables of the notices."""

from alis.records.varsel.models.sendtvarsel import Sendtvarsel
from alis.records.varsel.models.utsending import Utsending
from alis.records.varsel.models.varsel import Varsel

__all__ = ["Sendtvarsel", "Utsending", "Varsel"]
