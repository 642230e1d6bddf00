"""Write in a cost that is a draft, or that was returned."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.egenkostnad.aapne_kostnad import aapne_for_skriving
from alis.services.egenkostnad.kostnadsfelter import Kostnadsfelter, skriv_felter
from alis.services.egenkostnad.skriv_kostnadshendelse import skriv_kostnadshendelse


@transaction.atomic
def lagre_egenkostnad(
    *, aktor: Aktor, kostnad_id: UUID, laas: int, felter: Kostnadsfelter, naa: datetime | None = None
) -> int:
    """Return the new `laas`. Raises `ManglerRettighet`, `FinnesIkke`, `KostnadenErEndret` and `KostnadenErSendt`."""
    aktor.krev(Rettighet.FOR_EGENKOSTNAD)
    naa = naa or timezone.now()
    kostnad = aapne_for_skriving(aktor=aktor, kostnad_id=kostnad_id, laas=laas, naa=naa)
    skriv_felter(kostnad, felter)
    kostnad.skrevet_av_id, kostnad.endret_at = aktor.person_id, naa
    kostnad.laas += 1
    kostnad.save()
    skriv_kostnadshendelse(aktor=aktor, kostnad=kostnad, handling="lagre_egenkostnad", naa=naa)
    return kostnad.laas
