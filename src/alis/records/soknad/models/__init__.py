"""Tables of the applications."""

from alis.records.soknad.models.kvitteringsserie import Kvitteringsserie
from alis.records.soknad.models.linjevalg import Linjevalg
from alis.records.soknad.models.rapportlevering import Rapportlevering
from alis.records.soknad.models.soknad import Soknad
from alis.records.soknad.models.soknadspost import Soknadspost
from alis.records.soknad.models.utlysningsversjon import Utlysningsversjon

__all__ = ["Kvitteringsserie", "Linjevalg", "Rapportlevering", "Soknad", "Soknadspost", "Utlysningsversjon"]
