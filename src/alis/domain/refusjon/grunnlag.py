"""What a claim is judged by, beside what stands in it. None is always «not known», never zero."""

from dataclasses import dataclass

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform
from alis.domain.verdier import Belop, Periode


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusjonsgrunnlag:
    """`periode` is the grant period that holds the day, None where no rate set is known for it.

    `driftsform` is that of the agreement, None where none is signed. `avtalt` are the elements that it says something
    of. `avtaletid` is when days can count by the agreement, and `telledager` when they do by post and absence, both
    within the grant period. `ramme` is the most that the element gives the doctor in the period, `brukt` what is used
    of it already.
    """

    periode: Periode | None
    driftsform: Driftsform | None
    avtalt: frozenset[Element]
    avtaletid: tuple[Periode, ...]
    telledager: tuple[Periode, ...]
    ramme: Belop | None
    brukt: Belop
