"""Take a template back from approval, to write on in it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Malhandling
from alis.domain.tilgang import Aktor
from alis.services.mal.aapne_mal import begynn_handling
from alis.services.mal.skriv_malhendelse import skriv_malhendelse


@transaction.atomic
def trekk_mal(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang` and `EndretAvAndre`."""
    naa = naa or timezone.now()
    rad = begynn_handling(aktor=aktor, versjon_id=versjon_id, laas=laas, handling=Malhandling.TREKK, naa=naa)
    rad.sendt_at = rad.sendt_av = None
    rad.save()
    skriv_malhendelse(aktor=aktor, rad=rad, handling="trekk_mal", naa=naa)
