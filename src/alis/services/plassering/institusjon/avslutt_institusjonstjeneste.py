"""The kommune says that the service in its own institution is served, with its goals documented, or that it was broken off."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Behovshandling, Behovsstatus
from alis.domain.plassering.behov import Bortfall
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Institusjonsperiode
from alis.services.plassering.flytt_behov import flytt_behov
from alis.services.plassering.fortell_om_behov import fortell_legen
from alis.services.plassering.institusjon.aapne_institusjon import aapne_institusjonen
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse


class TjenestenErIkkeBegynt(Exception):
    """Its first day has not come: what is only planned falls away instead."""


class TjenestenErIkkeFerdig(Exception):
    """A part has no days yet, or the last day has not come."""


@transaction.atomic
def fullfor_institusjonstjeneste(
    *, aktor: Aktor, behov_id: UUID, laas: int, naa: datetime | None = None
) -> bool:
    """All parts are served, and both goals are documented in Kompetanseportalen: the need is closed. Return whether the doctor
    knows: she is told where she has a role here.

    Raises `TjenestenErIkkeFerdig`, and what `aapne_institusjonen` raises.
    """
    naa = naa or timezone.now()
    behov = aapne_institusjonen(aktor=aktor, behov_id=behov_id, laas=laas, naa=naa)
    if not _is_over(behov, lokal_dato(naa)):
        raise TjenestenErIkkeFerdig
    behov.fullfort_at, behov.fullfort_av_id = naa, aktor.person_id
    flytt_behov(behov, Behovshandling.FULLFOR, naa=naa)
    skriv_behovshendelse(aktor=aktor, behov=behov, handling="fullfor_behov", naa=naa)
    mal = Varselmal.INSTITUSJONSTJENESTE_FULLFORT
    return fortell_legen(mal=mal, behov=behov, aktor=aktor, nokkel="fullfort", naa=naa)


@transaction.atomic
def avbryt_institusjonstjeneste(
    *, aktor: Aktor, behov_id: UUID, laas: int, naa: datetime | None = None
) -> bool:
    """Its last day is today, or the one that it had; a part that was to come is not shown as served. No cause is stored.
    Return whether the doctor knows.

    Raises `TjenestenErIkkeBegynt`, and what `aapne_institusjonen` raises.
    """
    naa = naa or timezone.now()
    behov = aapne_institusjonen(aktor=aktor, behov_id=behov_id, laas=laas, naa=naa)
    if behov.status != Behovsstatus.I_TJENESTE:
        raise TjenestenErIkkeBegynt
    idag = lokal_dato(naa)
    Institusjonsperiode.objects.filter(behov=behov, fom__lte=idag, tom__gt=idag).update(tom=idag)
    behov.falt_bort_at, behov.falt_bort_av_id = naa, aktor.person_id
    behov.bortfall = Bortfall.TJENESTEN_AVBRUTT
    flytt_behov(behov, Behovshandling.FALL_BORT, naa=naa)
    innhold = {"grunn": behov.bortfall}
    skriv_behovshendelse(aktor=aktor, behov=behov, handling="avbryt_behov", naa=naa, innhold=innhold)
    mal = Varselmal.BEHOV_FALT_BORT
    return fortell_legen(mal=mal, behov=behov, aktor=aktor, nokkel="avbrutt", naa=naa)


def _is_over(behov: Behov, idag: date) -> bool:
    tom = list(Institusjonsperiode.objects.filter(behov=behov).values_list("tom", flat=True))
    return behov.status == Behovsstatus.I_TJENESTE and len(tom) == behov.deler and max(tom) <= idag
