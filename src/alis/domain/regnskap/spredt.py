"""One amount spread on several places that each have room for so much."""

from collections.abc import Mapping
from typing import TypeVar

from alis.domain.verdier import Belop

Sted = TypeVar("Sted")


def spredt(belop: Belop, *, plass: Mapping[Sted, Belop]) -> dict[Sted, Belop]:
    """Each place is filled before the next, in the order given. What there is no room for is left out."""
    rest = belop
    tatt: dict[Sted, Belop] = {}
    for sted, ledig in plass.items():
        tatt[sted] = min(rest, ledig)
        rest = rest - tatt[sted]
    return {sted: ett for sted, ett in tatt.items() if ett > Belop.null()}
