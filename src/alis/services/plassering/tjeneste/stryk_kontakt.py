"""Take away a contact that was noted by mistake. The journal remembers it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.felles import hent
from alis.services.plassering.tjeneste.aapne_tjeneste import aapne_tjeneste
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


@transaction.atomic
def stryk_kontakt(*, aktor: Aktor, tjeneste_id: UUID, kontakt_id: UUID, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.MELD_BEHOV)
    naa = naa or timezone.now()
    tjeneste = aapne_tjeneste(aktor=aktor, tjeneste_id=tjeneste_id, laas=None, naa=naa)
    kontakt = hent(tjeneste.kontakter.all(), pk=kontakt_id)
    kontakt.delete()
    skriv_tjenestehendelse(
        aktor=aktor,
        tjeneste=tjeneste,
        handling="stryk_kontakt",
        naa=naa,
        innhold={"dato": kontakt.dato, "mate": kontakt.mate, "tema": kontakt.tema},
    )
