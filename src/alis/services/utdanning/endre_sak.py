"""Correct the facts of a case."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.services.utdanning.aapne_sak import aapne_sak
from alis.services.utdanning.fakta import Saksfakta
from alis.services.utdanning.sett_saksfakta import sett_saksfakta
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


@transaction.atomic
def endre_sak(
    *, aktor: Aktor, sak_id: UUID, laas: int, fakta: Saksfakta, naa: datetime | None = None
) -> None:
    """Raises what `aapne_sak` and `sett_saksfakta` raise."""
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, laas=laas, naa=naa)
    sett_saksfakta(aktor=aktor, sak=sak, fakta=fakta)
    sak.save()
    skriv_sakshendelse(aktor=aktor, sak=sak, handling="endre_sak", objekt=sak, naa=naa, innhold=asdict(fakta))
