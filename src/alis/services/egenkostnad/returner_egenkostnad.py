"""Send a cost back to the one who documented it, with a reason."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument import ren_tekst
from alis.domain.flyt import Egenkostnadshandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.services.egenkostnad.aapne_kostnad import aapne_kostnad, flytt
from alis.services.egenkostnad.fortell import fortell_den_som_sendte
from alis.services.egenkostnad.skriv_kostnadshendelse import skriv_kostnadshendelse


class UtenGrunn(Exception):
    """Whoever is to mend it must be told why."""


@transaction.atomic
def returner_egenkostnad(
    *, aktor: Aktor, kostnad_id: UUID, laas: int, fordi: str, naa: datetime | None = None
) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `KostnadenErEndret`, `UlovligOvergang` and `UtenGrunn`."""
    aktor.krev(Rettighet.GODKJENN_EGENKOSTNAD)
    naa = naa or timezone.now()
    kostnad = aapne_kostnad(aktor=aktor, kostnad_id=kostnad_id, laas=laas, naa=naa)
    flytt(kostnad, Egenkostnadshandling.RETURNER, naa=naa)
    kostnad.fordi = ren_tekst(fordi)
    if not kostnad.fordi:
        raise UtenGrunn
    kostnad.svart_at, kostnad.svart_av_id = naa, aktor.person_id
    kostnad.save()
    skriv_kostnadshendelse(aktor=aktor, kostnad=kostnad, handling="returner_egenkostnad", naa=naa)
    fortell_den_som_sendte(mal=Varselmal.EGENKOSTNAD_RETURNERT, kostnad=kostnad, naa=naa)
