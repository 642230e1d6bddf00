"""Take a rate set back from approval, to write on in it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Satshandling
from alis.domain.tilgang import Aktor
from alis.services.sats.aapne_sats import begynn_handling, ta_bort_godkjenning
from alis.services.sats.skriv_satshendelse import skriv_satshendelse


@transaction.atomic
def trekk_sats(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """A yes that has been given falls. Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang` and `EndretAvAndre`."""
    rad = begynn_handling(aktor=aktor, versjon_id=versjon_id, laas=laas, handling=Satshandling.TREKK)
    ta_bort_godkjenning(rad)
    rad.save()
    skriv_satshendelse(aktor=aktor, rad=rad, handling="trekk_sats", naa=naa or timezone.now())
