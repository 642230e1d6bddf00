"""Register what the state has paid of a grant."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.regnskap import Konto, mottatt
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.regnskap.betaling_med_staten import Betaling, bokfor_betaling


@transaction.atomic
def registrer_mottatt(*, aktor: Aktor, betaling: Betaling, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, and what `bokfor_betaling` raises."""
    aktor.krev(Rettighet.FOR_REGNSKAP)
    bokfor_betaling(
        aktor=aktor,
        betaling=betaling,
        lag=mottatt,
        konto=Konto.FORDRING_STAT,
        handling="registrer_mottatt",
        naa=naa or timezone.now(),
    )
