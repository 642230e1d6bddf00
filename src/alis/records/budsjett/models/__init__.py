"""Tables of the budget."""

from alis.records.budsjett.models.budsjettfil import Budsjettfil
from alis.records.budsjett.models.budsjettrad import Budsjettrad

__all__ = ["Budsjettfil", "Budsjettrad"]
