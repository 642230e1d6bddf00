"""Throw away a template that is being written."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Malhandling
from alis.domain.tilgang import Aktor
from alis.services.mal.aapne_mal import begynn_handling
from alis.services.mal.skriv_malhendelse import skriv_malhendelse


@transaction.atomic
def forkast_mal(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang` and `EndretAvAndre`."""
    naa = naa or timezone.now()
    rad = begynn_handling(
        aktor=aktor, versjon_id=versjon_id, laas=laas, handling=Malhandling.FORKAST, naa=naa
    )
    rad.save()
    skriv_malhendelse(aktor=aktor, rad=rad, handling="forkast_mal", naa=naa)
