"""Take back an agreement that has been sent, to mend it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Avtalehandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.plassering.foretaksavtale.aapne_foretaksavtale import aapne_foretaksavtale
from alis.services.plassering.foretaksavtale.skriv_foretakshendelse import skriv_foretakshendelse
from alis.services.plassering.foretaksavtale.til_kladd import til_kladd


@transaction.atomic
def trekk_foretaksavtale(*, aktor: Aktor, avtale_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre` and `UlovligOvergang`."""
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    avtale = aapne_foretaksavtale(aktor=aktor, avtale_id=avtale_id, laas=laas)
    skriv_foretakshendelse(
        aktor=aktor,
        avtale=avtale,
        handling="trekk_foretaksavtale",
        naa=naa,
        innhold={"dokument_hash": avtale.dokument_hash},
    )
    til_kladd(aktor=aktor, avtale=avtale, handling=Avtalehandling.TREKK, naa=naa)
