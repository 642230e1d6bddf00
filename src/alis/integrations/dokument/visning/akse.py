"""The axis of the timeline strip."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from alis.domain.verdier.periode import EN_DAG, Periode

FLEST_ARSTALL = 14


@dataclass(frozen=True)
class Akse:
    """From 1 January of the first year to the last day of the last; places are parts of the whole width."""

    fra: int
    til: int

    def x(self, dag: date) -> float:
        start = date(self.fra, 1, 1)
        return round((dag - start).days / (date(self.til + 1, 1, 1) - start).days, 5)

    def merkede_ar(self) -> range:
        """Every year, or as few as there is room for."""
        return range(self.fra, self.til + 1, 1 + (self.til - self.fra) // FLEST_ARSTALL)

    def stolpe(self, periode: Periode) -> dict[str, Any]:
        """A bar; without a last day it runs to the end of the axis."""
        x = self.x(periode.fom)
        slutt = 1 if periode.tom is None else self.x(periode.tom + EN_DAG)
        return {"x": x, "bredde": round(slutt - x, 5)}
