"""Withdraw a cost; what is booked is turned around, as long as no application that counts it is sent."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Egenkostnadshandling, Egenkostnadsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.egenkostnad.aapne_kostnad import aapne_kostnad, flytt
from alis.services.egenkostnad.bokfor_kostnad import bokfor_trukket
from alis.services.egenkostnad.sendt_soknad import er_sokt
from alis.services.egenkostnad.skriv_kostnadshendelse import skriv_kostnadshendelse


class SoknadenErSendt(Exception):
    """The application for the period counts the cost: it must be withdrawn first."""


@transaction.atomic
def trekk_egenkostnad(*, aktor: Aktor, kostnad_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """It is kept as it was. Raises `ManglerRettighet`, `FinnesIkke`, `KostnadenErEndret`, `UlovligOvergang` and `SoknadenErSendt`."""
    aktor.krev(Rettighet.FOR_EGENKOSTNAD)
    naa = naa or timezone.now()
    kostnad = aapne_kostnad(aktor=aktor, kostnad_id=kostnad_id, laas=laas, naa=naa)
    var_bokfort = kostnad.status == Egenkostnadsstatus.GODKJENT
    if var_bokfort and er_sokt(kostnad):
        raise SoknadenErSendt
    flytt(kostnad, Egenkostnadshandling.TREKK, naa=naa)
    kostnad.trukket_at, kostnad.trukket_av_id = naa, aktor.person_id
    kostnad.save()
    if var_bokfort:
        bokfor_trukket(kostnad=kostnad, av=aktor.person_id, naa=naa)
    skriv_kostnadshendelse(aktor=aktor, kostnad=kostnad, handling="trekk_egenkostnad", naa=naa)
