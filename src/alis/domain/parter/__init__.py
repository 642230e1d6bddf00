"""Who takes part: kinds of position and form of operation."""

from alis.domain.parter.driftsform import Driftsform
from alis.domain.parter.stillingstype import Stillingstype

__all__ = ["Driftsform", "Stillingstype"]
