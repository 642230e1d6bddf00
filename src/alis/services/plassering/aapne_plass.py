"""Open a vacancy for a change: locked, with the offers that bind it."""

from uuid import UUID

from django.db.models import F

from alis.domain.flyt import BINDENDE, Plasstatus
from alis.domain.tilgang import Aktor
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud
from alis.records.plassering.queries import plasser_for
from alis.services.felles import hent
from alis.services.plassering.laas_plasseringen import laas_behov_rundt


class PlassenErEndret(Exception):
    """Someone changed the vacancy, or offered it to someone, after the user opened it."""


class PlassenErTrukket(Exception):
    """It has been withdrawn."""


def aapne_plass(*, aktor: Aktor, plass_id: UUID, laas: int) -> Ledigplass:
    """Raises `FinnesIkke`, `PlassenErEndret` and `PlassenErTrukket`."""
    plass = hent(plasser_for(aktor).select_related("avdeling__sykehussted"), for_endring=True, pk=plass_id)
    if plass.status == Plasstatus.TRUKKET:
        raise PlassenErTrukket
    if plass.laas != laas:
        raise PlassenErEndret
    return plass


def bindende_tilbud(plass: Ledigplass) -> list[Plasstilbud]:
    """Those that hold one of its places."""
    return list(
        plass.tilbud.filter(status__in=BINDENDE)
        .select_related("behov__sak__lege__person", "behov__kommune__organisasjon", "plass")
        .order_by("nummer")
    )


def laas_tilbudene(plass: Ledigplass) -> list[Plasstilbud]:
    """The same, with the needs around each locked first and then the offers."""
    bundet = Behov.objects.filter(tilbud__plass=plass, tilbud__status__in=BINDENDE).select_related("sak")
    laas_behov_rundt(*bundet.distinct())
    list(plass.tilbud.filter(status__in=BINDENDE).order_by("pk").select_for_update(of=("self",), no_key=True))
    return bindende_tilbud(plass)


def merk_plassen(plass: Ledigplass) -> None:
    """An offer of it began or ended: whoever looks at the vacancy has an older picture. The row must be locked."""
    Ledigplass.objects.filter(pk=plass.pk).update(laas=F("laas") + 1)
