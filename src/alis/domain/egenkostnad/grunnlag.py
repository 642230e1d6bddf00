"""What a cost is judged by, beside what stands in it. None is always «not known», never zero."""

from dataclasses import dataclass

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform
from alis.domain.verdier import Belop, Periode


@dataclass(frozen=True, slots=True, kw_only=True)
class Kostnadsgrunnlag:
    """`periode` is the grant period that holds the last day, None where no rate set is known for it.

    `driftsform` is that of the agreement, None where none is signed, and `avtalt` the elements that it says something
    of. `avtaletid` and `telledager` are when days can count, by the agreement and by post and absence. `tak` is the
    most that the state can give for the element, `ramme` the least of it and what is agreed, `brukt` what is booked,
    claimed or waits of it already.
    """

    periode: Periode | None
    driftsform: Driftsform | None
    avtalt: frozenset[Element]
    avtaletid: tuple[Periode, ...]
    telledager: tuple[Periode, ...]
    tak: Belop | None
    ramme: Belop | None
    brukt: Belop
