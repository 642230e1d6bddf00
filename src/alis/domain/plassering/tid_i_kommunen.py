"""How long a doctor has been in the kommune's positions in her training, and when a number of years is full (003 pkt. 5)."""

from collections.abc import Iterable
from datetime import date, timedelta

from alis.domain.verdier import Periode, add_months, whole_months
from alis.domain.verdier.periode import EN_DAG, merge

MANEDENS_DAGER = 30
"""Left-over days of several segments that are a month together, as for the grant (`valg/hele-maneder`)."""


def tid_i_kommunen(
    *, stillinger: Iterable[Periode], fravar: Iterable[Periode], begynte: date | None
) -> tuple[Periode, ...]:
    """The days in a position since the training began, less whole absence, as unbroken segments in order."""
    hull = tuple(fravar)
    samlet = merge(stillinger)
    fra = samlet if begynte is None else tuple(filter(None, (p.cut(Periode(begynte)) for p in samlet)))
    return tuple(segment for periode in fra for segment in periode.subtract(hull))


def maneder_for(dag: date, tid: tuple[Periode, ...]) -> int | None:
    """Whole months before the day: those of each segment, and one for every thirty of the days that are left over, where a
    segment is never left with a month. None where there is no time to count.
    """
    if not tid:
        return None
    if dag <= tid[0].fom:
        return 0
    til = Periode(tid[0].fom, dag - EN_DAG)
    hele, rest = 0, 0
    for segment in filter(None, (ett.cut(til) for ett in tid)):
        flere, dager = _counted(segment)
        hele, rest = hele + flere, rest + dager
    return hele + rest // MANEDENS_DAGER


def dagen_etter(maneder: int, tid: tuple[Periode, ...]) -> date | None:
    """The first day on which so many whole months have gone; None where the positions end before."""
    hele, rest = 0, 0
    for segment in tid:
        fulle, igjen = divmod(rest, MANEDENS_DAGER)
        dag = _full_on(segment.fom, maneder - hele - fulle, igjen)
        if dag - EN_DAG <= segment.last:
            return dag
        flere, dager = _counted(segment)
        hele, rest = hele + flere, rest + dager
    return None


def _counted(segment: Periode) -> tuple[int, int]:
    """Its whole months, and the days after them: fewer than a month, also where the month has 31."""
    hele = whole_months(segment.fom, segment.last)
    rest = (segment.last + EN_DAG - add_months(segment.fom, hele)).days
    return hele, min(rest, MANEDENS_DAGER - 1)


def _full_on(fom: date, maneder: int, rest: int) -> date:
    """When so many months more are full in a segment from `fom`, with `rest` days left over before it."""
    hele = add_months(fom, maneder)
    if not rest:
        return hele
    return min(hele, add_months(fom, maneder - 1) + timedelta(days=MANEDENS_DAGER - rest))
