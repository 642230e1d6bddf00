"""States and acts, one table per thing that has states."""

from alis.domain.flyt.avtaleversjon import AVTALEVERSJON, Avtalehandling, Avtalestatus
from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand, UlovligOvergang

__all__ = [
    "AVTALEVERSJON",
    "Avtalehandling",
    "Avtalestatus",
    "Maskin",
    "Overgang",
    "Tilstand",
    "UlovligOvergang",
]
