"""A cost as it was read, frozen."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.flyt import Egenkostnadsstatus
from alis.domain.verdier import Belop
from alis.services.egenkostnad.aapne_kostnad import AAPEN
from alis.services.egenkostnad.les_like import Kostnadslike
from alis.services.refusjon.refusjonsbilde import Bilagsbilde


@dataclass(frozen=True, kw_only=True)
class Steg:
    """Something that has been done with it: `hva` is the state it led to."""

    hva: Egenkostnadsstatus
    at: datetime
    hvem: str


@dataclass(frozen=True, kw_only=True)
class Kostnadsbilde:
    """`vurderinger` are the rules' answers when it was sent, as JSON. `forte` are those who may not approve it.
    `tilskuddsperiode` is empty until it is sent to approval."""

    id: UUID
    sak_id: UUID
    referanse: str
    lege: str
    kommune: str
    kommunenummer: str
    tilskuddsperiode: str
    status: Egenkostnadsstatus
    element: Element
    fom: date
    tom: date
    belop: Belop
    hva: str
    fordi: str
    forte: frozenset[UUID]
    laas: int
    filer: tuple[Bilagsbilde, ...]
    steg: tuple[Steg, ...]
    godkjent_at: datetime | None
    like: tuple[Kostnadslike, ...]
    vurderinger: list[dict[str, Any]]

    @property
    def er_aapen(self) -> bool:
        return self.status in AAPEN
