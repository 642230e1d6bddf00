"""Begin a claim."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Refusjonskrav
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent
from alis.services.refusjon.med_kompensasjon import med_kompensasjon
from alis.services.refusjon.refusjonsfelter import Refusjonsfelter, skriv_felter
from alis.services.refusjon.skriv_kravhendelse import skriv_kravhendelse


@transaction.atomic
def opprett_refusjonskrav(
    *, aktor: Aktor, sak_id: UUID, felter: Refusjonsfelter, naa: datetime | None = None
) -> UUID:
    """Return the id of the draft, which only the doctor sees. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.KREV_REFUSJON)
    naa = naa or timezone.now()
    sak = hent(saker_for(aktor, dag=lokal_dato(naa)), for_endring=True, pk=sak_id)
    krav = Refusjonskrav(sak=sak, krevd_av_id=sak.lege_id, opprettet_at=naa, endret_at=naa)
    skriv_felter(krav, med_kompensasjon(sak, felter))
    krav.save(force_insert=True)
    skriv_kravhendelse(aktor=aktor, krav=krav, handling="opprett_refusjonskrav", naa=naa)
    return krav.pk
