"""The axis of time: whole years, or half years, from the first fact to the last."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction


@dataclass(frozen=True, kw_only=True)
class Akse:
    """Maps a day to its share of the axis. `slutt` is the first day after the axis."""

    start: date
    slutt: date

    @property
    def dager(self) -> int:
        return (self.slutt - self.start).days

    def andel(self, dag: date) -> Fraction:
        """Where the day begins, 0 to 1; a day outside the axis is moved to its edge."""
        return Fraction((min(max(dag, self.start), self.slutt) - self.start).days, self.dager)

    def etter(self, dag: date) -> Fraction:
        """Where the day ends: the right edge of a bar whose last day this is."""
        return self.andel(dag + timedelta(days=1))

    @property
    def arsskifter(self) -> tuple[date, ...]:
        """1 January of each year that begins on the axis."""
        ar = range(self.start.year, self.slutt.year + 1)
        return tuple(d for d in (date(a, 1, 1) for a in ar) if self.start <= d < self.slutt)


def akse_i_hele_ar(*, forste: date, siste: date) -> Akse:
    return Akse(start=date(forste.year, 1, 1), slutt=date(siste.year + 1, 1, 1))


def akse_i_halvar(*, forste: date, siste: date) -> Akse:
    """For the narrow drawing, where each year costs height."""
    return Akse(start=_halvar_for(forste), slutt=_halvar_etter(siste))


def _halvar_for(dag: date) -> date:
    return date(dag.year, 1 if dag.month < 7 else 7, 1)


def _halvar_etter(dag: date) -> date:
    return date(dag.year, 7, 1) if dag.month < 7 else date(dag.year + 1, 1, 1)
