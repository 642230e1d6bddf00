"""An absence from the whole post."""

from dataclasses import dataclass

from alis.domain.utdanning.fravarstype import Fravarstype
from alis.domain.verdier import Periode


@dataclass(frozen=True, slots=True, kw_only=True)
class Fravar:
    """Full absence; partial absence is a position with a lower percentage.

    `aktiviteter_fortsetter`: the parties have agreed that the education goes on, which only a leave allows (000/opphor-3).
    """

    type: Fravarstype
    periode: Periode
    aktiviteter_fortsetter: bool = False
