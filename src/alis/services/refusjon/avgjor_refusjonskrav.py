"""What the kommune does with a claim: vouch for it, approve it, return it, or refuse it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Refusjonshandling
from alis.domain.refusjon.to_personer import krev_annen_enn_mottaker, krev_to_personer
from alis.domain.tilgang import Aktor, ManglerRettighet, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.refusjon.models import Refusjonskrav
from alis.services.refusjon.aapne_krav import aapne_krav, flytt
from alis.services.refusjon.bokfor_krav import bokfor_frigitt, bokfor_godkjent
from alis.services.refusjon.fortell import fortell_de_med, fortell_legen
from alis.services.refusjon.skriv_kravhendelse import skriv_behandling


class UtenGrunn(Exception):
    """The doctor must be told why."""


@transaction.atomic
def attester_refusjonskrav(*, aktor: Aktor, krav_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Vouch for it; another approves. Raises `ManglerRettighet`, `FinnesIkke`, `KravetErEndret`, `UlovligOvergang` and `EgetKrav`."""
    aktor.krev(Rettighet.ATTESTER_REFUSJON)
    naa = naa or timezone.now()
    krav = _open(aktor, krav_id, laas, Refusjonshandling.ATTESTER, naa)
    krav.attestert_at, krav.attestert_av_id = naa, aktor.person_id
    krav.save()
    skriv_behandling(aktor=aktor, krav=krav, handling=Refusjonshandling.ATTESTER, naa=naa)
    fortell_de_med(
        rettighet=Rettighet.GODKJENN_REFUSJON,
        mal=Varselmal.REFUSJON_ATTESTERT,
        krav=krav,
        aktor=aktor,
        naa=naa,
    )


@transaction.atomic
def godkjenn_refusjonskrav(*, aktor: Aktor, krav_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Raises what `attester_refusjonskrav` raises, and `SammePerson`."""
    aktor.krev(Rettighet.GODKJENN_REFUSJON)
    naa = naa or timezone.now()
    krav = _open(aktor, krav_id, laas, Refusjonshandling.GODKJENN, naa)
    krev_to_personer(person=aktor.person_id, attestert_av=krav.attestert_av_id)
    krav.godkjent_at, krav.godkjent_av_id = naa, aktor.person_id
    krav.save()
    bokfor_godkjent(krav=krav, av=aktor.person_id, naa=naa)
    skriv_behandling(aktor=aktor, krav=krav, handling=Refusjonshandling.GODKJENN, naa=naa)
    fortell_legen(mal=Varselmal.REFUSJON_GODKJENT, krav=krav, naa=naa)


@transaction.atomic
def returner_refusjonskrav(
    *, aktor: Aktor, krav_id: UUID, laas: int, fordi: str, naa: datetime | None = None
) -> None:
    """Back to the doctor with a reason; what was vouched for is vouched for anew when she has mended it.

    Raises `ManglerRettighet`, `FinnesIkke`, `KravetErEndret`, `UlovligOvergang`, `EgetKrav` and `UtenGrunn`.
    """
    naa = naa or timezone.now()
    krav = _open_to_say_no(aktor, krav_id, laas, Refusjonshandling.RETURNER, fordi, naa)
    krav.attestert_at = krav.attestert_av_id = None
    _say_no(aktor, krav, Refusjonshandling.RETURNER, fordi, naa)
    fortell_legen(mal=Varselmal.REFUSJON_RETURNERT, krav=krav, naa=naa)


@transaction.atomic
def avsla_refusjonskrav(
    *, aktor: Aktor, krav_id: UUID, laas: int, fordi: str, naa: datetime | None = None
) -> None:
    """For good. Raises what `returner_refusjonskrav` raises."""
    naa = naa or timezone.now()
    krav = _open_to_say_no(aktor, krav_id, laas, Refusjonshandling.AVSLA, fordi, naa)
    _say_no(aktor, krav, Refusjonshandling.AVSLA, fordi, naa)
    fortell_legen(mal=Varselmal.REFUSJON_AVSLATT, krav=krav, naa=naa)


def _open(
    aktor: Aktor, krav_id: UUID, laas: int, handling: Refusjonshandling, naa: datetime
) -> Refusjonskrav:
    krav = aapne_krav(aktor=aktor, krav_id=krav_id, laas=laas, naa=naa)
    krev_annen_enn_mottaker(person=aktor.person_id, mottakere=frozenset({krav.krevd_av_id}))
    flytt(krav, handling, naa=naa)
    return krav


def _open_to_say_no(
    aktor: Aktor, krav_id: UUID, laas: int, handling: Refusjonshandling, fordi: str, naa: datetime
) -> Refusjonskrav:
    if not (aktor.har(Rettighet.ATTESTER_REFUSJON) or aktor.har(Rettighet.GODKJENN_REFUSJON)):
        raise ManglerRettighet(rolle=aktor.rolle, rettighet=Rettighet.ATTESTER_REFUSJON)
    krav = _open(aktor, krav_id, laas, handling, naa)
    if not fordi.strip():
        raise UtenGrunn
    return krav


def _say_no(
    aktor: Aktor, krav: Refusjonskrav, handling: Refusjonshandling, fordi: str, naa: datetime
) -> None:
    krav.svart_at, krav.svart_av_id, krav.fordi = naa, aktor.person_id, fordi.strip()
    krav.save()
    bokfor_frigitt(krav=krav, av=aktor.person_id, naa=naa)
    skriv_behandling(aktor=aktor, krav=krav, handling=handling, naa=naa, ord_=krav.fordi)
