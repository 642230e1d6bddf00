"""Take a receipt away from a claim, wholly: it may show what nobody should see."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.felles import hent
from alis.services.refusjon.aapne_krav import aapne_for_legen
from alis.services.refusjon.skriv_kravhendelse import skriv_kravhendelse


@transaction.atomic
def fjern_bilag(*, aktor: Aktor, krav_id: UUID, bilag_id: UUID, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke` and `KravetErSendt`."""
    aktor.krev(Rettighet.KREV_REFUSJON)
    naa = naa or timezone.now()
    krav = aapne_for_legen(aktor=aktor, krav_id=krav_id, laas=None, naa=naa)
    bilag = hent(krav.bilag.all(), pk=bilag_id)
    bilag.delete()
    krav.laas += 1
    krav.endret_at = naa
    krav.save(update_fields=["laas", "endret_at"])
    skriv_kravhendelse(
        aktor=aktor, krav=krav, handling="fjern_bilag", naa=naa, innhold={"fil": bilag.mottatt_sha256}
    )
