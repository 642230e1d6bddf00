"""Periods of days, both days in. All date arithmetic of the house stands in this file."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

EN_DAG = timedelta(days=1)


class SnuddPeriode(ValueError):
    """The last day of the period is before its first."""


def add_months(dag: date, antall: int) -> date:
    """The same day number `antall` months on (or back), or that month's last day if it has none."""
    ar, maned = divmod(dag.year * 12 + dag.month - 1 + antall, 12)
    if dag.day <= 28:
        return date(ar, maned + 1, dag.day)
    return date(ar, maned + 1, min(dag.day, monthrange(ar, maned + 1)[1]))


def whole_months(fom: date, tom: date) -> int:
    """The largest n ≥ 0 with `add_months(fom, n)` no later than the day after `tom`; 0 if `tom` is before `fom`.

    01.06–31.08 is 3, 01.06–30.08 is 2, 31.01–27.02 is 1.
    """
    if tom < fom:
        return 0
    dagen_etter = tom + EN_DAG
    antall = (dagen_etter.year - fom.year) * 12 + dagen_etter.month - fom.month
    return antall if add_months(fom, antall) <= dagen_etter else antall - 1


@dataclass(frozen=True, slots=True)
class Periode:
    """The days from `fom` to `tom`, both in; `tom` None has no end. Raises `SnuddPeriode`."""

    fom: date
    tom: date | None = None

    def __post_init__(self) -> None:
        if self.tom is not None and self.tom < self.fom:
            raise SnuddPeriode(f"Perioden slutter {self.tom}, før den begynner {self.fom}.")

    def __contains__(self, dag: date) -> bool:
        return self.fom <= dag and (self.tom is None or dag <= self.tom)

    @property
    def last(self) -> date:
        """The last day; the last day there is, for a period without end."""
        return date.max if self.tom is None else self.tom

    @property
    def days(self) -> int:
        """How many days, both ends counted."""
        return (self.last - self.fom).days + 1

    def cut(self, annen: "Periode") -> "Periode | None":
        """The days in both, or None."""
        fom = max(self.fom, annen.fom)
        tom = self.tom if annen.tom is None else annen.tom if self.tom is None else min(self.tom, annen.tom)
        return None if tom is not None and tom < fom else Periode(fom, tom)

    def overlaps(self, annen: "Periode") -> bool:
        return self.fom <= annen.last and annen.fom <= self.last

    def subtract(self, hull: Iterable["Periode"]) -> tuple["Periode", ...]:
        """The unbroken segments that are left when the days of every `hull` are taken out, in order."""
        segmenter = []
        fom = self.fom
        for ute in sorted((h for h in hull if h.overlaps(self)), key=lambda h: h.fom):
            if fom < ute.fom:
                segmenter.append(Periode(fom, ute.fom - EN_DAG))
            if ute.tom is None or ute.tom == self.tom:
                return tuple(segmenter)
            fom = max(fom, ute.tom + EN_DAG)
        if fom <= self.last:
            segmenter.append(Periode(fom, self.tom))
        return tuple(segmenter)

    def __str__(self) -> str:
        """`01.06.2025–31.05.2026`, or `fra 01.06.2025` without an end."""
        if self.tom is None:
            return f"fra {_norsk(self.fom)}"
        return f"{_norsk(self.fom)}–{_norsk(self.tom)}"


def _norsk(dag: date) -> str:
    return f"{dag.day:02}.{dag.month:02}.{dag.year}"


def merge(perioder: Iterable[Periode]) -> tuple[Periode, ...]:
    """The same days as unbroken segments, in order: periods that overlap or meet become one."""
    segmenter: list[Periode] = []
    for periode in sorted(perioder, key=lambda p: p.fom):
        if segmenter and _reaches(segmenter[-1], periode.fom):
            segmenter[-1] = _extended(segmenter[-1], periode.tom)
        else:
            segmenter.append(periode)
    return tuple(segmenter)


def _reaches(periode: Periode, dag: date) -> bool:
    return periode.tom is None or dag <= periode.tom + EN_DAG


def _extended(periode: Periode, tom: date | None) -> Periode:
    if tom is None or periode.tom is None:
        return Periode(periode.fom)
    return Periode(periode.fom, max(periode.tom, tom))
