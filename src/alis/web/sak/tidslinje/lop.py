"""The whole course of an education as the drawings see it: today, lanes, and the use of the five years."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from alis.web.sak.tidslinje.stolpe import Spor, Stolpe

Punkt = tuple[date, Fraction]
"""A day, and the share of the budget (0 to 1) that is used when it begins."""


@dataclass(frozen=True, kw_only=True)
class Femarskurve:
    """Full-time years used. `slutt` is the day on which they are used up, if any."""

    punkter: tuple[Punkt, ...]
    slutt: date | None
    tekst: str
    korttekst: str
    sluttekst: str
    navn: str
    rad: str

    @property
    def fom(self) -> date:
        return self.punkter[0][0]

    def delt(self, idag: date) -> tuple[list[Punkt], list[Punkt]]:
        """The points up to today and from today on; today's own point is in both."""
        na = (idag, andel_brukt(self.punkter, idag))
        til = [*(p for p in self.punkter if p[0] < idag), na]
        fra = [na, *(p for p in self.punkter if p[0] > idag)]
        return til, fra


def andel_brukt(punkter: tuple[Punkt, ...], dag: date) -> Fraction:
    """The share used when the day begins, on the straight line between two points."""
    for (fra, a), (til, b) in pairwise(punkter):
        if fra <= dag < til:
            return a + (b - a) * Fraction((dag - fra).days, (til - fra).days)
    return punkter[0][1] if dag < punkter[0][0] else punkter[-1][1]


@dataclass(frozen=True, kw_only=True)
class Lop:
    idag: date
    spor: tuple[Spor, ...]
    femar: Femarskurve | None = None

    @property
    def stolper(self) -> tuple[Stolpe, ...]:
        return tuple(stolpe for spor in self.spor for stolpe in spor.stolper)

    @property
    def forste(self) -> date:
        return min([self.idag, *(s.fom for s in self.stolper), *self._femarsdager])

    @property
    def siste(self) -> date:
        return max([self.idag, *(s.tom for s in self.stolper), *self._femarsdager])

    @property
    def _femarsdager(self) -> tuple[date, ...]:
        return tuple(dag for dag, _ in self.femar.punkter) if self.femar else ()
