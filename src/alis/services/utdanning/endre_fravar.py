"""Correct an absence."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.records.utdanning.models import Fravar
from alis.services.felles import hent
from alis.services.utdanning.aapne_sak import aapne_sak
from alis.services.utdanning.fakta import Fravarsfakta
from alis.services.utdanning.hent_skrevet_tjeneste import krev_skrevet
from alis.services.utdanning.sett_fravar import sett_fravar
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


@transaction.atomic
def endre_fravar(
    *,
    aktor: Aktor,
    sak_id: UUID,
    fravar_id: UUID,
    laas: int,
    fakta: Fravarsfakta,
    naa: datetime | None = None,
) -> None:
    """Raises `FravaretFolgerTjenesten`, and what `aapne_sak` and `sett_fravar` raise."""
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, laas=laas, naa=naa)
    fravar = hent(Fravar.objects.filter(sak=sak), pk=fravar_id)
    krev_skrevet(fravar)
    sett_fravar(aktor=aktor, sak=sak, fravar=fravar, fakta=fakta, naa=naa)
    skriv_sakshendelse(
        aktor=aktor, sak=sak, handling="endre_fravar", objekt=fravar, naa=naa, innhold=asdict(fakta)
    )
