"""What the agreed and the proposed amounts do to the frame of an agreement."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from alis.domain.avtale.element import Element
from alis.domain.avtale.kontroll import Tak
from alis.domain.verdier import Belop


@dataclass(frozen=True, kw_only=True)
class Rammevirkning:
    """Sums a year. `hvis_godtatt` is what is agreed if every open proposal is accepted as it stands.

    `ramme` is None where a cap is not known.
    """

    ramme: Belop | None
    avtalt: Belop
    hvis_godtatt: Belop

    @property
    def endring(self) -> Belop:
        return self.hvis_godtatt - self.avtalt

    @property
    def igjen(self) -> Belop | None:
        return None if self.ramme is None else self.ramme - self.hvis_godtatt


def regn_rammevirkning(
    *,
    apne: Collection[Element],
    tak: Tak,
    avtalt: Mapping[Element, Belop],
    foreslatt: Mapping[Element, Belop],
) -> Rammevirkning:
    """Supervision is not agreed on, so it counts with its cap (002 §4.1.4); the kommune's own money has no frame."""
    i_rammen = [element for element in tak if element in apne]
    kjente = [belop for element in i_rammen if (belop := tak[element]) is not None]
    veiledning = {Element.VEILEDNING: tak.get(Element.VEILEDNING) or Belop.null()}
    na = {**avtalt, **veiledning}
    etter = {**avtalt, **foreslatt, **veiledning}
    return Rammevirkning(
        ramme=_sum(kjente) if tak and len(kjente) == len(i_rammen) else None,
        avtalt=_sum(na[element] for element in i_rammen if element in na),
        hvis_godtatt=_sum(etter[element] for element in i_rammen if element in etter),
    )


def _sum(belop: Iterable[Belop]) -> Belop:
    return sum(belop, Belop.null())
