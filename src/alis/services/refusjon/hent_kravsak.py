"""Which case a new claim is to be in."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent


@dataclass(frozen=True, kw_only=True)
class Kravsak:
    sak_id: UUID
    kommune: str


def hent_kravsak(*, aktor: Aktor, sak_id: UUID, naa: datetime | None = None) -> Kravsak:
    """Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.KREV_REFUSJON)
    dag = lokal_dato(naa or timezone.now())
    sak = hent(saker_for(aktor, dag=dag).select_related("kommune"), pk=sak_id)
    return Kravsak(sak_id=sak.pk, kommune=sak.kommune.navn)
