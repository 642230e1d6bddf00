"""Write in a claim that is a draft, or that was returned."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.refusjon.aapne_krav import aapne_for_legen
from alis.services.refusjon.med_kompensasjon import med_kompensasjon
from alis.services.refusjon.refusjonsfelter import Refusjonsfelter, skriv_felter
from alis.services.refusjon.skriv_kravhendelse import skriv_kravhendelse


@transaction.atomic
def lagre_refusjonskrav(
    *, aktor: Aktor, krav_id: UUID, laas: int, felter: Refusjonsfelter, naa: datetime | None = None
) -> int:
    """Return the new `laas`. It need not be whole before it is sent.

    Raises `ManglerRettighet`, `FinnesIkke`, `KravetErEndret` and `KravetErSendt`.
    """
    aktor.krev(Rettighet.KREV_REFUSJON)
    naa = naa or timezone.now()
    krav = aapne_for_legen(aktor=aktor, krav_id=krav_id, laas=laas, naa=naa)
    skriv_felter(krav, med_kompensasjon(krav.sak, felter))
    krav.endret_at = naa
    krav.laas += 1
    krav.save()
    skriv_kravhendelse(aktor=aktor, krav=krav, handling="lagre_refusjonskrav", naa=naa)
    return krav.laas
