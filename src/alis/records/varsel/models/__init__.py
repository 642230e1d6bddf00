"""Tables of the notices."""

from alis.records.varsel.models.epostfravalg import Epostfravalg
from alis.records.varsel.models.kalenderadresse import Kalenderadresse
from alis.records.varsel.models.sendtvarsel import Sendtvarsel
from alis.records.varsel.models.stedfortreder import Stedfortreder
from alis.records.varsel.models.utsending import Utsending
from alis.records.varsel.models.varsel import Varsel

__all__ = ["Epostfravalg", "Kalenderadresse", "Sendtvarsel", "Stedfortreder", "Utsending", "Varsel"]
