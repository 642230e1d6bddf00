"""Begin a cost of the kommune's own, as a draft."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.queries import saker_for
from alis.services.egenkostnad.kostnadsfelter import Kostnadsfelter, skriv_felter
from alis.services.egenkostnad.skriv_kostnadshendelse import skriv_kostnadshendelse
from alis.services.felles import hent


@transaction.atomic
def opprett_egenkostnad(
    *, aktor: Aktor, sak_id: UUID, felter: Kostnadsfelter, naa: datetime | None = None
) -> UUID:
    """Return its id. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.FOR_EGENKOSTNAD)
    naa = naa or timezone.now()
    sak = hent(saker_for(aktor, dag=lokal_dato(naa)), for_endring=True, pk=sak_id)
    kostnad = Egenkostnad(sak=sak, skrevet_av_id=aktor.person_id, opprettet_at=naa, endret_at=naa)
    skriv_felter(kostnad, felter)
    kostnad.save(force_insert=True)
    skriv_kostnadshendelse(aktor=aktor, kostnad=kostnad, handling="opprett_egenkostnad", naa=naa)
    return kostnad.pk
