"""The doctor takes a claim back before it is approved."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Refusjonshandling, Refusjonsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.refusjon.aapne_krav import aapne_krav, flytt
from alis.services.refusjon.bokfor_krav import bokfor_frigitt
from alis.services.refusjon.skriv_kravhendelse import skriv_behandling


@transaction.atomic
def trekk_refusjonskrav(*, aktor: Aktor, krav_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """It is kept as it was sent. Raises `ManglerRettighet`, `FinnesIkke`, `KravetErEndret` and `UlovligOvergang`."""
    aktor.krev(Rettighet.KREV_REFUSJON)
    naa = naa or timezone.now()
    krav = aapne_krav(aktor=aktor, krav_id=krav_id, laas=laas, naa=naa)
    er_frigitt = krav.status == Refusjonsstatus.RETURNERT
    flytt(krav, Refusjonshandling.TREKK, naa=naa)
    krav.save()
    if not er_frigitt:
        bokfor_frigitt(krav=krav, av=aktor.person_id, naa=naa)
    skriv_behandling(aktor=aktor, krav=krav, handling=Refusjonshandling.TREKK, naa=naa)
