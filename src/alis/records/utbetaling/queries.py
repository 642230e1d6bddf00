"""Which payments and account numbers an actor may see."""

from datetime import date

from django.db.models import QuerySet

from alis.domain.tilgang import Aktor
from alis.records.utbetaling.models import Utbetaling, Utbetalingskonto
from alis.records.utdanning.queries import saker_for


def utbetalinger_for(aktor: Aktor) -> QuerySet[Utbetaling]:
    """The kommune's own orders. The right to see them is the service's to check."""
    return Utbetaling.objects.filter(kommune=aktor.kommunenummer)


def ventende_kontoer() -> QuerySet[Utbetalingskonto]:
    """Those that nobody has confirmed or refused."""
    return Utbetalingskonto.objects.filter(avlost_at__isnull=True, bekreftet_at__isnull=True)


def kontoer_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Utbetalingskonto]:
    """Those of the cases that the actor may see, without joins."""
    return Utbetalingskonto.objects.filter(sak__in=saker_for(aktor, dag=dag))
