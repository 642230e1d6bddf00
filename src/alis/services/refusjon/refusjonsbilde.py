"""A claim as it was read, frozen."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.flyt import Refusjonshandling, Refusjonsstatus
from alis.domain.refusjon import Likhetsgrad
from alis.domain.verdier import Belop


@dataclass(frozen=True, kw_only=True)
class Bilagsbilde:
    """A receipt without its bytes."""

    id: UUID
    filnavn: str
    medietype: str
    storrelse: int
    sider: int

    @property
    def er_bilde(self) -> bool:
        return self.medietype.startswith("image/")


@dataclass(frozen=True, kw_only=True)
class Linjebilde:
    handling: Refusjonshandling
    at: datetime
    hvem: str
    ord: str


@dataclass(frozen=True, kw_only=True)
class Likebilde:
    """Another claim that may be for the same. `hvem` is its doctor."""

    krav_id: UUID
    referanse: str
    grad: Likhetsgrad
    hvem: str
    dag: date
    belop: Belop
    status: Refusjonsstatus


@dataclass(frozen=True, kw_only=True)
class Refusjonsbilde:
    """`vurderinger` are the rules' answers when it was sent, as JSON. `attestert_av_id` and `krevd_av_id` say who may not go on."""

    id: UUID
    sak_id: UUID
    referanse: str
    lege: str
    kommune: str
    status: Refusjonsstatus
    element: Element
    dag: date | None
    utgift: Belop | None
    fond_ii: Belop
    belop: Belop | None
    timer: Decimal | None
    hva: str
    fordi: str
    krevd_av_id: UUID
    attestert_av_id: UUID | None
    laas: int
    runde: int
    endret_at: datetime
    sendt_at: datetime | None
    bilag: tuple[Bilagsbilde, ...]
    linjer: tuple[Linjebilde, ...]
    like: tuple[Likebilde, ...]
    vurderinger: list[dict[str, Any]]

    @property
    def hos_legen(self) -> bool:
        return self.status in (Refusjonsstatus.KLADD, Refusjonsstatus.RETURNERT)
