"""Which parties hold what on a day."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from alis.domain.tilgang import Rolle
from alis.records.parter.models import Fullmakt, Kommunesammenslaing, Rolleinnehav, Sentralitet


def gjeldende(dag: date) -> Q:
    """The period of a row covers the day."""
    return Q(fom__lte=dag) & (Q(tom__isnull=True) | Q(tom__gte=dag))


def gjaldt_i(fom: date, tom: date) -> Q:
    """The period of a row covers one of the days from `fom` to `tom`."""
    return Q(fom__lte=tom) & (Q(tom__isnull=True) | Q(tom__gte=fom))


def roller_pa(dag: date) -> QuerySet[Rolleinnehav]:
    """Return the roles held on the day, with person, organisation and kommune."""
    return Rolleinnehav.objects.filter(gjeldende(dag)).select_related(
        "person", "organisasjon", "organisasjon__kommune__sammenslaing__etterfolger"
    )


def kommunens(kommunenummer: str) -> Q:
    """For a table with a `kommune`: the kommune's own, and what it has from those that have become part of it."""
    forgjengere = Kommunesammenslaing.objects.filter(etterfolger=kommunenummer).values("kommune")
    return Q(kommune=kommunenummer) | Q(kommune__in=forgjengere)


def fullmakter_pa(dag: date) -> QuerySet[Fullmakt]:
    """Return the powers of attorney that can be used on the day: only those of one who can sign herself."""
    giveren_signerer = Rolleinnehav.objects.filter(
        gjeldende(dag),
        person=OuterRef("giver"),
        organisasjon=OuterRef("organisasjon"),
        rolle=Rolle.SIGNATAR,
    )
    return Fullmakt.objects.filter(
        Exists(giveren_signerer), trukket_at__isnull=True, fom__lte=dag, tom__gte=dag
    )


def nyeste_klasse(kommune: str) -> Subquery:
    """The newest centrality class that the register holds of the kommune that `kommune` points at from the row."""
    klasser = Sentralitet.objects.filter(kommune=OuterRef(kommune)).order_by("-arstall")
    return Subquery(klasser.values("klasse")[:1])
