"""What the pages about stored rate sets say, frozen as it was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alis.domain.flyt import Satshandling, Satsversjonsstatus
from alis.domain.parter import Organisasjonstype
from alis.domain.regel import Satssett


@dataclass(frozen=True, kw_only=True)
class Satsrad:
    """A set that is being written or approved. `venter_pa_meg`: this reader may give the yes that it waits for.
    `er_returnert`: it has been sent back with a reason, and not sent again."""

    versjon_id: UUID
    navn: str
    sett: Satssett
    status: Satsversjonsstatus
    eier: str
    er_egen: bool
    er_returnert: bool
    venter_pa_meg: bool


@dataclass(frozen=True, kw_only=True)
class Satsbilde:
    """`forrige` is what it was begun from: last year's set, or the version before it. None where that is gone.

    `innhold` is the tree that is edited. `kan` are the acts that this actor may do now; `er_forfatter` and
    `har_godkjent` say why she may not approve.
    """

    versjon_id: UUID
    sett: Satssett
    innhold: Mapping[str, Any]
    status: Satsversjonsstatus
    laas: int
    eier: str
    eier_type: Organisasjonstype
    er_egen: bool
    forrige: Satssett | None
    ny_periode: bool
    kan: frozenset[Satshandling]
    er_forfatter: bool
    har_godkjent: bool
    returgrunn: str
    endret_at: datetime
    endret_av: str
    sendt_at: datetime | None
    sendt_av: str
    godkjent_at: datetime | None
    godkjent_av: str
    publisert_at: datetime | None
    publisert_av: str

    @property
    def kan_skrives(self) -> bool:
        return Satshandling.SEND in self.kan

    @property
    def kan_godkjennes(self) -> bool:
        return bool(self.kan & {Satshandling.GODKJENN, Satshandling.PUBLISER})


@dataclass(frozen=True, kw_only=True)
class Satshistorie:
    """One version of a period that has been in force. `eier` is empty for one that came with the program."""

    sett: Satssett
    gjelder: bool
    eier: str
    publisert_at: datetime | None
