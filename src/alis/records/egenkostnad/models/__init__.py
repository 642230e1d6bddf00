"""Tables of the costs that the kommune itself has had."""

from alis.records.egenkostnad.models.egenkostnad import Egenkostnad
from alis.records.egenkostnad.models.kostnadsfil import Kostnadsfil

__all__ = ["Egenkostnad", "Kostnadsfil"]
