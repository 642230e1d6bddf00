"""How long a doctor has been in the kommune's positions in her training, and when a number of years is full (003 pkt. 5)."""

from collections.abc import Iterable
from datetime import date, timedelta

from alis.domain.verdier import Periode, add_months, whole_months
from alis.domain.verdier.periode import EN_DAG, merge


def tid_i_kommunen(
    *, stillinger: Iterable[Periode], fravar: Iterable[Periode], begynte: date | None
) -> tuple[Periode, ...]:
    """The days in a position since the training began, less whole absence, as unbroken segments in order."""
    hull = tuple(fravar)
    samlet = merge(stillinger)
    fra = samlet if begynte is None else tuple(filter(None, (p.cut(Periode(begynte)) for p in samlet)))
    return tuple(segment for periode in fra for segment in periode.subtract(hull))


def maneder_for(dag: date, tid: tuple[Periode, ...]) -> int | None:
    """Whole months before the day, the days of all segments put together; None where there is no time to count."""
    if not tid:
        return None
    if dag <= tid[0].fom:
        return 0
    til = Periode(tid[0].fom, dag - EN_DAG)
    dager = sum(del_.days for segment in tid if (del_ := segment.cut(til)) is not None)
    return whole_months(tid[0].fom, tid[0].fom + timedelta(days=dager - 1))


def dagen_etter(maneder: int, tid: tuple[Periode, ...]) -> date | None:
    """The first day on which so many whole months have gone; None where the positions end before."""
    if not tid:
        return None
    igjen = (add_months(tid[0].fom, maneder) - tid[0].fom).days
    for segment in tid:
        if segment.tom is None or segment.days >= igjen:
            return segment.fom + timedelta(days=igjen)
        igjen -= segment.days
    return None
