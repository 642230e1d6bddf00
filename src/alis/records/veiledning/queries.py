"""Which sessions and lists an actor may see: a supervisor only her own, also after she has stopped supervising."""

from datetime import date

from django.db.models import Q, QuerySet

from alis.domain.tilgang import Aktor, Rolle
from alis.records.utdanning.queries import saker_for
from alis.records.veiledning.models import Veiledningsattest, Veiledningsmote


def moter_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Veiledningsmote]:
    """Narrowed without joins."""
    return Veiledningsmote.objects.filter(_visible(aktor, dag))


def attester_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Veiledningsattest]:
    """Narrowed without joins."""
    return Veiledningsattest.objects.filter(_visible(aktor, dag))


def _visible(aktor: Aktor, dag: date | None) -> Q:
    if aktor.rolle is Rolle.VEILEDER:
        return Q(veileder_id=aktor.person_id, sak__kommune_id=aktor.kommune)
    return Q(sak__in=saker_for(aktor, dag=dag))
