"""The days that a need is proposed with before the coordinator has written any: of the case, and of the trust's lead time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from alis.domain.plassering.klokker import forste_start_i_forveien


@dataclass(frozen=True, slots=True, kw_only=True)
class Startforslag:
    """`tidligst` is when she can begin, `onsket` when she is proposed to. `maneder` is the trust's lead time where it made the
    day later than the case says, None where it did not.
    """

    tidligst: date
    onsket: date
    maneder: int | None = None


def foresla_start(
    *, idag: date, full_tid: date | None, planlagt: Iterable[date], maneder: int | None
) -> Startforslag:
    """The first day of the plan that has not passed, or else the day her years in the kommune are full; never before what
    is reported today can begin by the trust's lead time. `maneder` is that, None where the trust has none.
    """
    kan = max(idag, full_tid or idag)
    onsket = min((dag for dag in planlagt if dag >= idag), default=kan)
    if maneder is None or (forste := forste_start_i_forveien(meldes=idag, maneder=maneder)) <= onsket:
        return Startforslag(tidligst=min(kan, onsket), onsket=onsket)
    return Startforslag(tidligst=min(kan, forste), onsket=forste, maneder=maneder)
