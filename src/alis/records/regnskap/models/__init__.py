"""Tables of the books."""

from alis.records.regnskap.models.bilag import Bilag
from alis.records.regnskap.models.kontosaldo import Kontosaldo
from alis.records.regnskap.models.overforing import Overforing

__all__ = ["Bilag", "Kontosaldo", "Overforing"]
