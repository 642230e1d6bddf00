"""The line of versions of one agreement, as the actor may see it, frozen as it was read."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alis.domain.avtale.gjaldt import Gjeldendesvar
from alis.domain.flyt import Avtalestatus


@dataclass(frozen=True, kw_only=True)
class Versjonslinje:
    """One version. `signert` is the day of the last signature."""

    versjon_id: UUID
    nummer: int
    status: Avtalestatus
    mal: str
    mal_versjon: str
    gjelder_fra: date | None
    gjelder_til: date | None
    signert: date | None


@dataclass(frozen=True, kw_only=True)
class Versjonsoversikt:
    """`linjer` come oldest first; `svar` is about the day that was asked for."""

    avtale_id: UUID
    sak_id: UUID
    lege: str
    lege_id: UUID
    kommune: str
    linjer: tuple[Versjonslinje, ...]
    svar: Gjeldendesvar

    def linje(self, nummer: int) -> Versjonslinje | None:
        return next((linje for linje in self.linjer if linje.nummer == nummer), None)
