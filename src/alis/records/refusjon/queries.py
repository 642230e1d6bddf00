"""Which claims an actor may see: the doctor her own, and those who keep or check the kommune's money what has been sent."""

from datetime import date

from django.db.models import Q, QuerySet

from alis.domain.tilgang import Aktor, Rolle
from alis.records.refusjon.models import Refusjonskrav
from alis.records.utdanning.queries import saker_for


def refusjonskrav_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Refusjonskrav]:
    """Narrowed by case, without joins. A draft is the doctor's alone. The right to see is the service's to check."""
    sett = Q() if aktor.rolle is Rolle.ALIS else Q(sendt_at__isnull=False)
    return Refusjonskrav.objects.filter(sett, sak__in=saker_for(aktor, dag=dag))
