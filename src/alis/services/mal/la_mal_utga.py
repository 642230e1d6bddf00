"""Take a published template out of use for new agreements."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Malhandling
from alis.domain.tilgang import Aktor
from alis.services.mal.aapne_mal import begynn_handling
from alis.services.mal.skriv_malhendelse import skriv_malhendelse


@transaction.atomic
def la_mal_utga(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Agreements made from it keep it. Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang` and `EndretAvAndre`."""
    naa = naa or timezone.now()
    rad = begynn_handling(
        aktor=aktor, versjon_id=versjon_id, laas=laas, handling=Malhandling.LA_UTGA, naa=naa
    )
    rad.utgatt_at, rad.utgatt_av_id = naa, aktor.person_id
    rad.save()
    skriv_malhendelse(aktor=aktor, rad=rad, handling="la_mal_utga", naa=naa)
