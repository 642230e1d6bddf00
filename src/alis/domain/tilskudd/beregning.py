"""The answer: what the state pays for one doctor in one grant period, and why."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from alis.domain.avtale import Element, Varighet
from alis.domain.regel import Satssett, Utfall, Vurdering
from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop


class Rett(StrEnum):
    """`UAVKLART`: a fact or a rate is not known; the amounts are computed as if the conditions were met."""

    JA = "ja"
    NEI = "nei"
    UAVKLART = "uavklart"


class Mottaker(StrEnum):
    """Who receives an element. `KOSTNADSBAERER` is whoever bore the documented cost."""

    ALIS = "alis"
    KOMMUNE = "kommune"
    FORDELT = "fordelt"
    KOSTNADSBAERER = "kostnadsbaerer"

    @property
    def tekst(self) -> str:
        return _MOTTAKERE[self]


_MOTTAKERE = {
    Mottaker.ALIS: _("legen"),
    Mottaker.KOMMUNE: _("kommunen"),
    Mottaker.FORDELT: _("begge, slik de har avtalt"),
    Mottaker.KOSTNADSBAERER: _("den som har hatt kostnaden"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Elementberegning:
    """One element. An amount that is None is not known; `til_alis` and `til_kommune` are None too where no rule names
    the recipient. `tak_eksakt` is in øre; `andel` is None for tilrettelegging, which has none of its own."""

    element: Element
    kostnad: Belop
    andel: Fraction | None
    tak: Belop | None
    tak_eksakt: Fraction | None
    tilskudd: Belop | None
    ubrukt: Belop | None
    mottaker: Mottaker
    til_alis: Belop | None
    til_kommune: Belop | None
    utregning: tuple[Vurdering[object], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beregning:
    """`uavklart` points at each fact or rate that is not known and decides, in the order of the input table.
    `telledager` says which days count; `fulltid` is None for supervision alone."""

    rett_til_tilskudd: Rett
    satssett: Satssett
    sum: Belop
    sum_komplett: bool
    uavklart: tuple[str, ...]
    vilkar: tuple[Vurdering[Utfall], ...]
    fulltid: Varighet | None
    telledager: tuple[Vurdering[object], ...]
    elementer: tuple[Elementberegning, ...]

    def element(self, element: Element) -> Elementberegning:
        """Raise `KeyError` for an element without state grant."""
        return {beregnet.element: beregnet for beregnet in self.elementer}[element]
