"""The application for a grant: one line for each ALIS, and what is refused or lost as it stands."""

from alis.domain.soknad.funn import Alvor, Funn, Rettested
from alis.domain.soknad.linje import Soknadslinje, vurder_linje
from alis.domain.soknad.linjefakta import Linjefakta
from alis.domain.soknad.utlysning import Utlysning, Utlysningsstand

__all__ = [
    "Alvor",
    "Funn",
    "Linjefakta",
    "Rettested",
    "Soknadslinje",
    "Utlysning",
    "Utlysningsstand",
    "vurder_linje",
]
