"""What the calendar does with services: they begin, and an absence that leave stood in the way of is set when it can be."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from alis.domain.flyt import Tilbudsstatus, Tjenestestatus
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Plasstilbud, Sykehustjeneste
from alis.records.plassering.queries import aapne_forlengelser
from alis.services.plassering.aapne_tilbud import laas_tilbudets
from alis.services.plassering.institusjon.folg_institusjonene import folg_institusjonene
from alis.services.plassering.laas_plasseringen import laas_behov
from alis.services.plassering.tjeneste.aapne_tjeneste import MED
from alis.services.plassering.tjeneste.begynn import begynn
from alis.services.plassering.tjeneste.folg_med_fravaret import sett_fravaret
from alis.services.plassering.tjeneste.opprett_tjeneste import opprett_tjeneste
from alis.services.plassering.tjeneste.utlop_forlengelsen import utlop_forlengelsen


def folg_tjenestene(*, naa: datetime | None = None) -> int:
    """Return how many began, or got what they lacked. Run at any time, by many; a night that was missed is made good the next.

    An offer that was accepted before there were services gets its own. Service in the kommune's own institutions begins too.
    """
    naa = naa or timezone.now()
    laget = sum(_make(tilbud_id, naa) for tilbud_id in list(_without().values_list("pk", flat=True)))
    begynt = folg_institusjonene(naa=naa)
    return laget + begynt + sum(_follow(pk, naa) for pk in list(_due(naa).values_list("pk", flat=True)))


def _without() -> QuerySet[Plasstilbud]:
    return Plasstilbud.objects.filter(status=Tilbudsstatus.GODTATT, tjeneste__isnull=True).order_by("pk")


def _due(naa: datetime) -> QuerySet[Sykehustjeneste]:
    """Those whose day has come, those that lack an absence, and those that ended before a proposal was answered."""
    venter = Q(status=Tjenestestatus.VENTER)
    lever = Q(status__in=(Tjenestestatus.VENTER, Tjenestestatus.I_GANG))
    ubesvart = Q(tom__lt=lokal_dato(naa), pk__in=aapne_forlengelser().values("tjeneste"))
    return Sykehustjeneste.objects.filter(
        (venter & Q(fom__lte=lokal_dato(naa))) | (lever & Q(fravar__isnull=True)) | ubesvart
    ).order_by("fom", "pk")


@transaction.atomic
def _make(tilbud_id: UUID, naa: datetime) -> bool:
    funnet = _without().select_related("behov__sak", "plass__avdeling").filter(pk=tilbud_id)
    tilbud = funnet.first()
    if tilbud is None:
        return False
    laas_tilbudets(tilbud)
    tilbud = funnet.first()
    if tilbud is None:
        return False  # another made it while this one waited
    opprett_tjeneste(aktor=None, tilbud=tilbud, naa=naa)
    return True


@transaction.atomic
def _follow(tjeneste_id: UUID, naa: datetime) -> bool:
    alle = Sykehustjeneste.objects.select_related(*MED)
    laas_behov([alle.get(pk=tjeneste_id).behov_id])
    list(alle.select_related(None).filter(pk=tjeneste_id).select_for_update(of=("self",), no_key=True))
    tjeneste = _due(naa).select_related(*MED).filter(pk=tjeneste_id).first()
    if tjeneste is None:
        return False
    satt = tjeneste.fravar_id is None and sett_fravaret(aktor=None, tjeneste=tjeneste, naa=naa)
    begynt = begynn(tjeneste, naa=naa)
    return utlop_forlengelsen(tjeneste, naa=naa) or begynt or satt
