"""States and acts, one table per thing that has states."""

from alis.domain.flyt.avtaleversjon import AVTALEVERSJON, Avtalehandling, Avtalestatus
from alis.domain.flyt.forslag import FORSLAG, Forslagshandling, Forslagstatus
from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand, UlovligOvergang
from alis.domain.flyt.utsending import UTSENDING, Utsendingshandling, Utsendingsstatus

__all__ = [
    "AVTALEVERSJON",
    "FORSLAG",
    "UTSENDING",
    "Avtalehandling",
    "Avtalestatus",
    "Forslagshandling",
    "Forslagstatus",
    "Maskin",
    "Overgang",
    "Tilstand",
    "UlovligOvergang",
    "Utsendingshandling",
    "Utsendingsstatus",
]
