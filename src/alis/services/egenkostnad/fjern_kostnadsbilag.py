"""Take a file away from a cost, wholly: it may show what nobody should see."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.egenkostnad.aapne_kostnad import aapne_for_skriving
from alis.services.egenkostnad.skriv_kostnadshendelse import skriv_kostnadshendelse
from alis.services.felles import hent


@transaction.atomic
def fjern_kostnadsbilag(*, aktor: Aktor, kostnad_id: UUID, fil_id: UUID, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke` and `KostnadenErSendt`."""
    aktor.krev(Rettighet.FOR_EGENKOSTNAD)
    naa = naa or timezone.now()
    kostnad = aapne_for_skriving(aktor=aktor, kostnad_id=kostnad_id, laas=None, naa=naa)
    fil = hent(kostnad.filer.all(), pk=fil_id)
    fil.delete()
    kostnad.laas += 1
    kostnad.skrevet_av_id, kostnad.endret_at = aktor.person_id, naa
    kostnad.save(update_fields=["laas", "skrevet_av", "endret_at"])
    skriv_kostnadshendelse(
        aktor=aktor,
        kostnad=kostnad,
        handling="fjern_bilag_egenkostnad",
        naa=naa,
        innhold={"fil": fil.mottatt_sha256},
    )
