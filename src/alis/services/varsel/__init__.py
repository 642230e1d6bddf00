"""How the house tells people something: `varsle` promises it in the act's own transaction, a job delivers."""

from alis.services.varsel.mottaker import Mottaker, rolleinnehavere
from alis.services.varsel.varsle import varsle

__all__ = ["Mottaker", "rolleinnehavere", "varsle"]
