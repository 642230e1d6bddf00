"""What the state can give in one year of the agreement, as the grant calculation has it."""

from collections.abc import Mapping
from dataclasses import dataclass

from alis.domain.avtale.element import Element
from alis.domain.verdier import Belop, Periode


@dataclass(frozen=True, slots=True, kw_only=True)
class TilskuddIAret:
    """`tak` is the greatest grant to each element and `tilskudd` the grant to what the budget says that it costs.

    None is not known. An element that carries no state grant is left out of both.
    """

    avtalear: int
    periode: Periode
    tak: Mapping[Element, Belop | None]
    tilskudd: Mapping[Element, Belop | None]
