"""Send an agreement back to the kommune that wrote it, instead of signing."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Avtalehandling
from alis.domain.tilgang import Aktor
from alis.services.plassering.foretaksavtale.aapne_foretaksavtale import aapne_foretaksavtale
from alis.services.plassering.foretaksavtale.parten import signerende_part
from alis.services.plassering.foretaksavtale.skriv_foretakshendelse import skriv_foretakshendelse
from alis.services.plassering.foretaksavtale.til_kladd import til_kladd


@transaction.atomic
def avvis_foretaksavtale(
    *, aktor: Aktor, avtale_id: UUID, laas: int, fordi: str, naa: datetime | None = None
) -> None:
    """`fordi` is what should be otherwise, for the kommune to read.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre` and `UlovligOvergang`.
    """
    part = signerende_part(aktor)
    naa = naa or timezone.now()
    avtale = aapne_foretaksavtale(aktor=aktor, avtale_id=avtale_id, laas=laas)
    skriv_foretakshendelse(
        aktor=aktor,
        avtale=avtale,
        handling="avvis_foretaksavtale",
        naa=naa,
        innhold={"part": part, "dokument_hash": avtale.dokument_hash},
    )
    avtale.fordi = fordi.strip()
    til_kladd(aktor=aktor, avtale=avtale, handling=Avtalehandling.AVVIS, naa=naa)
