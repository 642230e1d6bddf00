"""Put away the spreadsheet that waits."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.budsjett.models import Budsjettfil
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.budsjett.aapne_budsjett import aapne_for_endring


@transaction.atomic
def forkast_fil(*, aktor: Aktor, versjon_id: UUID, naa: datetime | None = None) -> None:
    """The budget stands as it did. Doing it again changes nothing.

    Raises `ManglerRettighet`, `FinnesIkke` and `IkkeLengerKladd`.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_for_endring(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=None)
    borte, _ = Budsjettfil.objects.filter(versjon=versjon).delete()
    if borte:
        skriv_avtalehendelse(aktor=aktor, versjon=versjon, handling="forkast_budsjettfil", naa=naa)
