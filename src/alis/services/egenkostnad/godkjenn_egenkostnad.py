"""Approve a cost that another has documented; then it is booked, and those concerned hear where no application has it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Egenkostnadshandling
from alis.domain.refusjon.to_personer import krev_annen_enn_mottaker, krev_to_personer
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.services.egenkostnad.aapne_kostnad import aapne_kostnad, flytt
from alis.services.egenkostnad.bokfor_kostnad import bokfor_godkjent
from alis.services.egenkostnad.fortell import fortell_at_den_kom_for_sent, fortell_den_som_sendte
from alis.services.egenkostnad.sendt_soknad import er_sendt
from alis.services.egenkostnad.skriv_kostnadshendelse import skriv_kostnadshendelse


@transaction.atomic
def godkjenn_egenkostnad(*, aktor: Aktor, kostnad_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `KostnadenErEndret`, `UlovligOvergang`, `EgetKrav` for the doctor of the case,
    and `SammePerson` for whoever wrote or sent it."""
    aktor.krev(Rettighet.GODKJENN_EGENKOSTNAD)
    kostnad = aapne_kostnad(aktor=aktor, kostnad_id=kostnad_id, laas=laas, naa=naa or timezone.now())
    # Read once the case is locked: an application that was sent meanwhile was sent before this.
    naa = naa or timezone.now()
    flytt(kostnad, Egenkostnadshandling.GODKJENN, naa=naa)
    krev_annen_enn_mottaker(person=aktor.person_id, mottakere=frozenset({kostnad.sak.lege_id}))
    for forte in (kostnad.skrevet_av_id, kostnad.sendt_av_id):
        krev_to_personer(person=aktor.person_id, attestert_av=forte)
    kostnad.godkjent_at, kostnad.godkjent_av_id = naa, aktor.person_id
    kostnad.save()
    bokfor_godkjent(kostnad=kostnad, av=aktor.person_id, naa=naa)
    skriv_kostnadshendelse(aktor=aktor, kostnad=kostnad, handling="godkjenn_egenkostnad", naa=naa)
    if not er_sendt(kostnad):
        fortell_den_som_sendte(mal=Varselmal.EGENKOSTNAD_GODKJENT, kostnad=kostnad, naa=naa)
    else:
        fortell_at_den_kom_for_sent(kostnad=kostnad, aktor=aktor, naa=naa)
