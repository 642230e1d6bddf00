"""Tables of the journal."""

from alis.records.journal.models.innsynslinje import Innsynslinje
from alis.records.journal.models.journalhode import Journalhode
from alis.records.journal.models.journallinje import Journallinje

__all__ = ["Innsynslinje", "Journalhode", "Journallinje"]
