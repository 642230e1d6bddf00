"""Add a position to a case."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.records.utdanning.models import Stilling
from alis.services.utdanning.aapne_sak import aapne_sak
from alis.services.utdanning.fakta import Stillingsfakta
from alis.services.utdanning.sett_stilling import sett_stilling
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


@transaction.atomic
def legg_til_stilling(
    *, aktor: Aktor, sak_id: UUID, laas: int, fakta: Stillingsfakta, naa: datetime | None = None
) -> UUID:
    """Return the position's id. Raises what `aapne_sak` and `sett_stilling` raise."""
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, laas=laas, naa=naa)
    stilling = Stilling()
    sett_stilling(sak=sak, stilling=stilling, fakta=fakta)
    skriv_sakshendelse(
        aktor=aktor, sak=sak, handling="legg_til_stilling", objekt=stilling, naa=naa, innhold=asdict(fakta)
    )
    return stilling.pk
