"""Which endings an actor may see: those who keep or check the kommune's money, and the doctor herself."""

from datetime import date

from django.db.models import QuerySet

from alis.domain.tilgang import Aktor
from alis.records.opphor.models import Opphor
from alis.records.utdanning.queries import saker_for


def opphor_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Opphor]:
    """Narrowed by case, without joins. The right to see a claim is the service's to check."""
    return Opphor.objects.filter(avtale__sak__in=saker_for(aktor, dag=dag))
