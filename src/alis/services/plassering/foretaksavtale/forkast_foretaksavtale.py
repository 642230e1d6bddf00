"""Put a draft away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Avtalehandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.plassering.foretaksavtale.aapne_foretaksavtale import aapne_foretaksavtale
from alis.services.plassering.foretaksavtale.bytt_foretaksstatus import bytt_foretaksstatus
from alis.services.plassering.foretaksavtale.skriv_foretakshendelse import skriv_foretakshendelse


@transaction.atomic
def forkast_foretaksavtale(*, aktor: Aktor, avtale_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """What holds between the two, goes on. Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre` and `UlovligOvergang`."""
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    avtale = aapne_foretaksavtale(aktor=aktor, avtale_id=avtale_id, laas=laas)
    bytt_foretaksstatus(aktor=aktor, avtale=avtale, handling=Avtalehandling.FORKAST, naa=naa)
    avtale.save()
    skriv_foretakshendelse(aktor=aktor, avtale=avtale, handling="forkast_foretaksavtale", naa=naa)
