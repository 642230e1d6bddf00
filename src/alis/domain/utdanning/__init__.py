"""The course of the education: positions, absence and service outside the kommune."""

from alis.domain.utdanning.fravar import Fravar
from alis.domain.utdanning.fravarstype import Fravarstype
from alis.domain.utdanning.stilling import Stilling, Stillingsandel

__all__ = ["Fravar", "Fravarstype", "Stilling", "Stillingsandel"]
