"""Lock what an act on places and needs touches, always in the same order: vacancies, doctors, the kommuner's orders, needs, offers."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q

from alis.domain.flyt import LEVENDE_BEHOV
from alis.records.parter.models import Lege
from alis.records.plassering.models import Behov, Ledigplass
from alis.services.plassering.rekkefolge import laas_rekkefolgen


def laas_plasser(plass_ider: Iterable[UUID]) -> None:
    """By id, each once."""
    plasser = Ledigplass.objects.filter(pk__in=set(plass_ider)).order_by("pk")
    list(plasser.select_for_update(of=("self",), no_key=True))


def laas_behov_rundt(*behov: Behov) -> None:
    """The doctors first: nothing new is reported of them, by any kommune, until this is done."""
    leger = {rad.sak.lege_id for rad in behov}
    laas_legene(leger)
    hennes = Behov.objects.filter(sak__lege__in=leger, status__in=LEVENDE_BEHOV)
    kommuner = {*hennes.values_list("kommune", flat=True), *(rad.kommune_id for rad in behov)}
    for kommunenummer in sorted(kommuner):
        laas_rekkefolgen(kommunenummer)
    laas_behov(pk for rad in behov for pk in behov_rundt(rad))


def laas_legene(lege_ider: Iterable[UUID]) -> None:
    leger = Lege.objects.filter(pk__in=set(lege_ider)).order_by("pk")
    list(leger.select_for_update(of=("self",), no_key=True))


def behov_rundt(behov: Behov) -> Iterable[UUID]:
    """All that is reported of the doctor anywhere, and all of her kommune in the trust's queue: an order is of them all."""
    hennes = Q(sak__lege=behov.sak.lege_id, status__in=LEVENDE_BEHOV)
    kommunens = Q(kommune=behov.kommune_id, helseforetak=behov.helseforetak_id, status__in=LEVENDE_BEHOV)
    return Behov.objects.filter(hennes | kommunens).values_list("pk", flat=True)


def laas_behov(behov_ider: Iterable[UUID]) -> None:
    behov = Behov.objects.filter(pk__in=set(behov_ider)).order_by("pk")
    list(behov.select_for_update(of=("self",), no_key=True))
