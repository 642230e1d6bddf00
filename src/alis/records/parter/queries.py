"""Which parties hold what on a day."""

from datetime import date

from django.db.models import Q, QuerySet

from alis.records.parter.models import Rolleinnehav


def gjeldende(dag: date) -> Q:
    """The period of a row covers the day."""
    return Q(fom__lte=dag) & (Q(tom__isnull=True) | Q(tom__gte=dag))


def roller_pa(dag: date) -> QuerySet[Rolleinnehav]:
    """Return the roles held on the day, with person, organisation and kommune."""
    return Rolleinnehav.objects.filter(gjeldende(dag)).select_related(
        "person", "organisasjon", "organisasjon__kommune"
    )
