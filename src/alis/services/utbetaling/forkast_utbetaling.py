"""Throw an order away while nobody has had its file."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import UTBETALING, UTBETALINGSLINJE, Linjehandling, Linjestatus, Utbetalingshandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.utbetaling.aapne_utbetaling import aapne_utbetaling
from alis.services.utbetaling.skriv_ordrehendelse import skriv_ordrehendelse


@transaction.atomic
def forkast_utbetaling(*, aktor: Aktor, utbetaling_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """The claims wait for their money as before.

    Raises `ManglerRettighet`, `FinnesIkke`, `UtbetalingenErEndret`, and `UlovligOvergang` once it is sent.
    """
    naa = naa or timezone.now()
    ordre = aapne_utbetaling(
        aktor=aktor, utbetaling_id=utbetaling_id, laas=laas, rettighet=Rettighet.FOR_REGNSKAP
    )
    ordre.status = UTBETALING.overgang(ordre.status, Utbetalingshandling.FORKAST)
    ordre.avsluttet_at, ordre.avsluttet_av_id = naa, aktor.person_id
    ordre.laas += 1
    ordre.linjer.update(status=UTBETALINGSLINJE.overgang(Linjestatus.VENTER, Linjehandling.FORKAST))
    ordre.save()
    skriv_ordrehendelse(aktor=aktor, ordre=ordre, handling="forkast_utbetaling", naa=naa)
