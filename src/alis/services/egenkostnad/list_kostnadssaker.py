"""The doctors that a cost can be for."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.queries import saker_for


@dataclass(frozen=True, kw_only=True)
class Kostnadssak:
    sak_id: UUID
    lege: str


def list_kostnadssaker(*, aktor: Aktor, naa: datetime | None = None) -> tuple[Kostnadssak, ...]:
    """All of the kommune's, by name. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.FOR_EGENKOSTNAD)
    saker = saker_for(aktor, dag=lokal_dato(naa or timezone.now()))
    rader = saker.order_by("lege__person__navn_sortering", "pk").values_list("pk", "lege__person__navn")
    return tuple(Kostnadssak(sak_id=sak_id, lege=navn) for sak_id, navn in rader)
