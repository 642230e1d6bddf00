"""Take away a course day that came to nothing, until the service is confirmed."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.services.felles import hent
from alis.services.plassering.tjeneste.aapne_tjeneste import aapne_tjeneste, krev_ubekreftet
from alis.services.plassering.tjeneste.registrer_kursdag import krev_deltaker
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


@transaction.atomic
def stryk_kursdag(*, aktor: Aktor, tjeneste_id: UUID, kursdag_id: UUID, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke` and `TjenestenErBekreftet`."""
    krev_deltaker(aktor)
    naa = naa or timezone.now()
    tjeneste = aapne_tjeneste(aktor=aktor, tjeneste_id=tjeneste_id, laas=None, naa=naa)
    krev_ubekreftet(tjeneste)
    kursdag = hent(tjeneste.kursdager.all(), pk=kursdag_id)
    kursdag.delete()
    skriv_tjenestehendelse(
        aktor=aktor, tjeneste=tjeneste, handling="stryk_kursdag", naa=naa, innhold={"dato": kursdag.dato}
    )
