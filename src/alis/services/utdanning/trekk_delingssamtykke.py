"""The doctor takes a consent back: from now on the kommune sees nothing of the earlier case."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.utdanning.models import Delingssamtykke
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


@transaction.atomic
def trekk_delingssamtykke(*, aktor: Aktor, samtykke_id: UUID, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, and `FinnesIkke` for a consent that is another's or taken back already."""
    aktor.krev(Rettighet.GI_SAMTYKKE)
    naa = naa or timezone.now()
    gjeldende = Delingssamtykke.objects.filter(fra_sak__in=saker_for(aktor), trukket_at__isnull=True)
    samtykke = hent(gjeldende, for_endring=True, pk=samtykke_id)
    samtykke.trukket_at = naa
    samtykke.save(update_fields=["trukket_at"])
    skriv_sakshendelse(
        aktor=aktor, sak=samtykke.til_sak, handling="trekk_delingssamtykke", objekt=samtykke, naa=naa
    )
