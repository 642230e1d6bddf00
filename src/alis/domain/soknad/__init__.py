"""The application for a grant: one line for each ALIS, and what is refused or lost as it stands."""

from alis.domain.soknad.funn import Alvor, Funn, Rettested
from alis.domain.soknad.linje import Soknadslinje, vurder_linje
from alis.domain.soknad.linjefakta import Linjefakta
from alis.domain.soknad.utlysning import Revisoruttalelse, Utlysning, Utlysningsstand
from alis.domain.soknad.utvei import Utvei, finn_utvei

__all__ = [
    "Alvor",
    "Funn",
    "Linjefakta",
    "Rettested",
    "Revisoruttalelse",
    "Soknadslinje",
    "Utlysning",
    "Utlysningsstand",
    "Utvei",
    "finn_utvei",
    "vurder_linje",
]
