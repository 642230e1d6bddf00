"""Throw a draft away with its receipts. Nobody else has seen it, and nothing of it is kept but that it was."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Refusjonsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.refusjon.aapne_krav import KravetErSendt, aapne_krav
from alis.services.refusjon.skriv_kravhendelse import skriv_kravhendelse


@transaction.atomic
def forkast_refusjonskrav(*, aktor: Aktor, krav_id: UUID, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke` and `KravetErSendt`."""
    aktor.krev(Rettighet.KREV_REFUSJON)
    naa = naa or timezone.now()
    krav = aapne_krav(aktor=aktor, krav_id=krav_id, laas=None, naa=naa)
    if krav.status != Refusjonsstatus.KLADD:
        raise KravetErSendt
    skriv_kravhendelse(aktor=aktor, krav=krav, handling="forkast_refusjonskrav", naa=naa)
    krav.delete()
