"""Register what the kommune has paid back to the state."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.regnskap import Konto, betalt_stat
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.regnskap.betaling_med_staten import Betaling, bokfor_betaling


@transaction.atomic
def registrer_tilbakebetaling(*, aktor: Aktor, betaling: Betaling, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, and what `bokfor_betaling` raises."""
    aktor.krev(Rettighet.FOR_REGNSKAP)
    bokfor_betaling(
        aktor=aktor,
        betaling=betaling,
        lag=betalt_stat,
        konto=Konto.GJELD_STAT,
        handling="registrer_tilbakebetaling",
        naa=naa or timezone.now(),
    )
