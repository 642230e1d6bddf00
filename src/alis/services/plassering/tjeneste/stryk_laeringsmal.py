"""Take back that a learning goal is documented, where it was written by mistake, until the service is confirmed."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.plassering.tjeneste import Laeringsmal
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.felles import hent
from alis.services.plassering.tjeneste.aapne_tjeneste import aapne_tjeneste, krev_ubekreftet
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


@transaction.atomic
def stryk_laeringsmal(
    *, aktor: Aktor, tjeneste_id: UUID, laeringsmal: Laeringsmal, naa: datetime | None = None
) -> None:
    """The journal remembers it. Raises `ManglerRettighet`, `FinnesIkke` and `TjenestenErBekreftet`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    tjeneste = aapne_tjeneste(aktor=aktor, tjeneste_id=tjeneste_id, laas=None, naa=naa)
    krev_ubekreftet(tjeneste)
    mal = hent(tjeneste.dokumenterte_mal.all(), laeringsmal=laeringsmal)
    mal.delete()
    skriv_tjenestehendelse(
        aktor=aktor,
        tjeneste=tjeneste,
        handling="stryk_laeringsmal",
        naa=naa,
        innhold={"laeringsmal": laeringsmal, "dato": mal.dato},
    )
