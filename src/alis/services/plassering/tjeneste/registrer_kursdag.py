"""A day at a course, which the hospital pays for: at most five in six months (003 pkt. 6)."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import HAR_TJENESTE
from alis.domain.plassering.tjeneste import kursdagen_dekkes, kursdager_hoyst, maneder_i
from alis.domain.regel import Utfall, Vurdering
from alis.domain.tilgang import Aktor, ManglerRettighet, Rettighet
from alis.domain.verdier import Periode
from alis.records.plassering.models import Behov, Kursdag, Sykehustjeneste
from alis.services.plassering.tjeneste.aapne_tjeneste import (
    TjenestenErIkkeIGang,
    aapne_tjeneste,
    krev_ubekreftet,
)
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


class UtenforTjenesten(Exception):
    """The day is not in the service."""


class DagenErFort(Exception):
    """The day is there already."""


class AlleDageneErBrukt(Exception):
    """The hospital has not said that it pays for more. Carries the rule's answer."""

    def __init__(self, vurdering: Vurdering[Utfall]) -> None:
        super().__init__(vurdering.regel)
        self.vurdering = vurdering


@transaction.atomic
def registrer_kursdag(*, aktor: Aktor, tjeneste_id: UUID, dato: date, naa: datetime | None = None) -> None:
    """By the doctor or the hospital, ahead or afterwards. The two parts of a service share their days.

    Raises `ManglerRettighet`, `FinnesIkke`, `TjenestenErBekreftet`, `TjenestenErIkkeIGang`, `UtenforTjenesten`,
    `DagenErFort` and `AlleDageneErBrukt`.
    """
    krev_deltaker(aktor)
    naa = naa or timezone.now()
    tjeneste = aapne_tjeneste(aktor=aktor, tjeneste_id=tjeneste_id, laas=None, naa=naa)
    krev_ubekreftet(tjeneste)
    if tjeneste.status not in HAR_TJENESTE:
        raise TjenestenErIkkeIGang
    if not tjeneste.fom <= dato <= tjeneste.tom:
        raise UtenforTjenesten
    if tjeneste.kursdager.filter(dato=dato).exists():
        raise DagenErFort
    dekkes = kursdagen_dekkes(antall=brukte_kursdager(tjeneste.behov) + 1, hoyst=_most(tjeneste).verdi)
    if dekkes.verdi is not Utfall.OPPFYLT:
        raise AlleDageneErBrukt(dekkes)
    Kursdag.objects.create(tjeneste=tjeneste, dato=dato, fort_at=naa, fort_av_id=aktor.person_id)
    skriv_tjenestehendelse(
        aktor=aktor, tjeneste=tjeneste, handling="registrer_kursdag", naa=naa, innhold={"dato": dato}
    )


def krev_deltaker(aktor: Aktor) -> None:
    """The doctor and the hospital: the two who know when she is at a course. Raises `ManglerRettighet`."""
    if not (aktor.har(Rettighet.STYRE_PLASSER) or aktor.har(Rettighet.SVAR_PA_TILBUD)):
        raise ManglerRettighet(rolle=aktor.rolle, rettighet=Rettighet.STYRE_PLASSER)


def brukte_kursdager(behov: Behov) -> int:
    return Kursdag.objects.filter(tjeneste__behov=behov, tjeneste__status__in=HAR_TJENESTE).count()


def regn_kursdager(behov: Behov) -> Vurdering[int]:
    """What all the parts of the service give."""
    deler = Sykehustjeneste.objects.filter(behov=behov, status__in=HAR_TJENESTE).values_list("fom", "tom")
    return kursdager_hoyst(maneder=maneder_i(*(Periode(fom, tom) for fom, tom in deler)))


def _most(tjeneste: Sykehustjeneste) -> Vurdering[int]:
    return regn_kursdager(tjeneste.behov)
