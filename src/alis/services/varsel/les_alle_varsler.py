"""Say that all notices have been read."""

from datetime import datetime

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.varsel.models import Varsel


def les_alle_varsler(*, aktor: Aktor, naa: datetime | None = None) -> int:
    """Return how many had not been. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_VARSLER)
    uleste = Varsel.objects.filter(person_id=aktor.person_id, lest_at__isnull=True)
    return uleste.update(lest_at=naa or timezone.now())
