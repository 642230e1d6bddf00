"""What the state can pay at most in the first year of an agreement."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from alis.domain.avtale import Element
from alis.domain.regel import Satssett, Satsstatus
from alis.domain.tilskudd import Beregning
from alis.domain.verdier import Belop


@dataclass(frozen=True, kw_only=True)
class Ramme:
    """`satssett` is the set as it was published; the year `fom`–`tom` may lie after it."""

    fom: date
    tom: date
    satssett: Satssett
    beregning: Beregning

    @property
    def tak(self) -> Mapping[Element, Belop | None]:
        return {beregnet.element: beregnet.tak for beregnet in self.beregning.elementer}

    @property
    def sum(self) -> Belop | None:
        """All caps together; None where one of them is not known."""
        kjente = [tak for tak in self.tak.values() if tak is not None]
        return sum(kjente, Belop.null()) if len(kjente) == len(self.tak) else None

    @property
    def bekreftet(self) -> bool:
        return self.satssett.status is Satsstatus.BEKREFTET

    @property
    def satsene_er_fra_for(self) -> bool:
        """Whether the rates of the year itself are not known, so that the last known ones are used."""
        return self.satssett.tom < self.fom
