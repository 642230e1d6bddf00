"""How much of an element's frame the doctor can claim: the recipient's rule first, then what the parties have agreed."""

from dataclasses import dataclass
from typing import Self

from alis.domain.tilskudd.beregning import Elementberegning, Mottaker
from alis.domain.verdier import Belop


@dataclass(frozen=True, slots=True, kw_only=True)
class Legeramme:
    """`alis` is the most that she can claim in the grant period, `kommune` the part that is the kommune's alone."""

    alis: Belop
    kommune: Belop

    @classmethod
    def av(cls, beregnet: Elementberegning | None, *, avtalt: Belop | None) -> Self | None:
        """The least of what the state can give her and what is agreed for a year; None where neither is known.

        `beregnet` is the element worked out for its whole frame, None for one without a grant. Where no rule names the
        recipient, all of it is for whoever has the cost.
        """
        hennes, kommunens = _parts(beregnet)
        kjente = [belop for belop in (hennes, avtalt) if belop is not None]
        return cls(alis=min(kjente), kommune=kommunens) if kjente else None

    @property
    def er_kommunens(self) -> bool:
        """All of it: she is employed."""
        return not self.alis and bool(self.kommune)

    def tatt_av(self, kommunens_kostnader: Belop) -> Belop:
        """What the kommune has used of her part: the costs that are beyond its own."""
        return max(kommunens_kostnader - self.kommune, Belop.null())


def _parts(beregnet: Elementberegning | None) -> tuple[Belop | None, Belop]:
    if beregnet is None:
        return None, Belop.null()
    if beregnet.mottaker is Mottaker.KOSTNADSBAERER:
        return beregnet.tilskudd, Belop.null()
    return beregnet.til_alis, beregnet.til_kommune or Belop.null()
