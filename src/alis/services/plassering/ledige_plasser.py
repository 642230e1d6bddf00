"""The places that someone could be offered now."""

from datetime import date

from django.db.models import Count, F, Q, QuerySet

from alis.domain.flyt import BINDENDE, Plasstatus
from alis.domain.plassering.problem import Plass
from alis.records.plassering.models import Ledigplass
from alis.services.plassering.les_kandidater import som_plass


def ledige_plasser(plasser: QuerySet[Ledigplass], *, idag: date) -> tuple[Plass, ...]:
    """Of the vacancies, those that begin later than today, with as many places as nobody holds, the first to begin first.
    One query.
    """
    kommende = plasser.filter(status=Plasstatus.LEDIG, fom__gt=idag).annotate(
        bundet=Count("tilbud", filter=Q(tilbud__status__in=BINDENDE))
    )
    ledige = kommende.filter(antall__gt=F("bundet")).order_by("fom", "pk")
    return tuple(
        som_plass(plass, plass.antall - plass.bundet)
        for plass in ledige.select_related("avdeling__sykehussted")
    )
