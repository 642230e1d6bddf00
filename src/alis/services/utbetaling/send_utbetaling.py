"""Send an order to the bank, by another than whoever made it."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import UTBETALING, Utbetalingshandling
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.utbetaling.models import Utbetaling
from alis.services.utbetaling.aapne_utbetaling import aapne_utbetaling
from alis.services.utbetaling.skriv_ordrehendelse import skriv_ordrehendelse


class EgenUtbetaling(Exception):
    """Whoever made the order does not send it, and nobody sends money to herself."""


class KontoenErByttet(Exception):
    """A doctor in the order has had another account confirmed since it was made. Carries her name."""


class BetalingsdagenHarGatt(Exception):
    """The bank was asked to pay on a day that is gone: it would pay on another, or refuse."""


@transaction.atomic
def send_utbetaling(*, aktor: Aktor, utbetaling_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """From now on the file can be fetched, as often as anyone likes: it is the same file. Only the bank's answer ends it.

    Raises `ManglerRettighet`, `FinnesIkke`, `UtbetalingenErEndret`, `UlovligOvergang`, `EgenUtbetaling`,
    `KontoenErByttet` and `BetalingsdagenHarGatt`.
    """
    naa = naa or timezone.now()
    ordre = aapne_utbetaling(aktor=aktor, utbetaling_id=utbetaling_id, laas=laas)
    ordre.status = UTBETALING.overgang(ordre.status, Utbetalingshandling.SEND)
    _check(ordre, aktor, lokal_dato(naa))
    ordre.sendt_at, ordre.sendt_av_id = naa, aktor.person_id
    ordre.laas += 1
    ordre.save()
    skriv_ordrehendelse(aktor=aktor, ordre=ordre, handling="send_utbetaling", naa=naa)


def _check(ordre: Utbetaling, aktor: Aktor, idag: date) -> None:
    egen = ordre.linjer.filter(krav__krevd_av=aktor.person_id).exists()
    if egen or ordre.laget_av_id == aktor.person_id:
        raise EgenUtbetaling
    if ordre.betalingsdag < idag:
        raise BetalingsdagenHarGatt
    byttet = ordre.linjer.filter(konto__avlost_at__isnull=False).first()
    if byttet is not None:
        raise KontoenErByttet(byttet.mottaker)
