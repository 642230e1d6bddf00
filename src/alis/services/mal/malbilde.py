"""What the pages about templates say, frozen as it was read."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alis.domain.dokument import Mal
from alis.domain.dokument.malkontroll import Malfeil
from alis.domain.flyt import Malhandling, Malstatus


@dataclass(frozen=True, kw_only=True)
class Malrad:
    """A template in the list. `versjon_id` is None for one that ships."""

    versjon_id: UUID | None
    mal: Mal
    eier: str
    status: Malstatus
    er_egen: bool


@dataclass(frozen=True, kw_only=True)
class Malbilde:
    """`forrige` is what it was begun from. `laste` are the clauses that only Helsedirektoratet may touch.

    `kan` are the acts that this actor may do now; `er_forfatter` says that she may not publish because she wrote it.
    """

    versjon_id: UUID
    mal: Mal
    status: Malstatus
    laas: int
    eier: str
    er_egen: bool
    forrige: Mal | None
    feil: tuple[Malfeil, ...]
    laste: frozenset[str]
    kan: frozenset[Malhandling]
    er_forfatter: bool
    returgrunn: str
    endret_at: datetime
    endret_av: str
    sendt_at: datetime | None
    sendt_av: str
    publisert_at: datetime | None
    publisert_av: str

    @property
    def kan_skrives(self) -> bool:
        return Malhandling.SEND in self.kan
