"""The course of the education: positions, absence and service outside the kommune."""

from alis.domain.utdanning.fravar import Fravar
from alis.domain.utdanning.fravarstype import Fravarstype
from alis.domain.utdanning.stilling import Stilling, Stillingsandel
from alis.domain.utdanning.stillingssum import FULL_STILLING, MerEnnFullStilling, krev_hoyst_full_stilling

__all__ = [
    "FULL_STILLING",
    "Fravar",
    "Fravarstype",
    "MerEnnFullStilling",
    "Stilling",
    "Stillingsandel",
    "krev_hoyst_full_stilling",
]
