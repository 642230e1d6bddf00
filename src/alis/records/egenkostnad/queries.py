"""Which costs an actor may see: those of the cases that she sees. The right to see costs is the service's to check."""

from datetime import date

from django.db.models import QuerySet

from alis.domain.tilgang import Aktor
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.utdanning.queries import saker_for


def egenkostnader_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Egenkostnad]:
    """Narrowed by case, without joins."""
    return Egenkostnad.objects.filter(sak__in=saker_for(aktor, dag=dag))
