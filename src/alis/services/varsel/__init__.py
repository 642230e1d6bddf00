"""How the house tells people something: `varsle` promises it in the act's own transaction, a job delivers."""

from alis.services.varsel.lever_utsendinger import lever_utsendinger
from alis.services.varsel.mottaker import Mottaker, rettighetshavere, rolleinnehavere
from alis.services.varsel.varsle import varsle

__all__ = ["Mottaker", "lever_utsendinger", "rettighetshavere", "rolleinnehavere", "varsle"]
