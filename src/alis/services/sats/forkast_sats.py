"""Throw away a rate set that is being written."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Satshandling
from alis.domain.tilgang import Aktor
from alis.services.sats.aapne_sats import begynn_handling
from alis.services.sats.skriv_satshendelse import skriv_satshendelse


@transaction.atomic
def forkast_sats(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang` and `EndretAvAndre`."""
    rad = begynn_handling(aktor=aktor, versjon_id=versjon_id, laas=laas, handling=Satshandling.FORKAST)
    rad.save()
    skriv_satshendelse(aktor=aktor, rad=rad, handling="forkast_sats", naa=naa or timezone.now())
