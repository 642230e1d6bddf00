"""See to that a person holds a role from a day on."""

from datetime import date
from uuid import UUID

from django.db.models import Q

from alis.domain.tilgang import Rolle
from alis.records.parter.models import Rolleinnehav


def sikre_rolle(
    *, person_id: UUID, organisasjon_id: UUID, rolle: Rolle, fom: date, tom: date | None = None
) -> tuple[Rolleinnehav, bool]:
    """Return the role, and whether it is new. One that covers the day already is left as it is."""
    samme = Rolleinnehav.objects.filter(person_id=person_id, organisasjon_id=organisasjon_id, rolle=rolle)
    kjent = samme.filter(Q(tom__isnull=True) | Q(tom__gte=fom)).order_by("fom").first()
    if kjent is not None:
        return kjent, False
    ny = samme.create(person_id=person_id, organisasjon_id=organisasjon_id, rolle=rolle, fom=fom, tom=tom)
    return ny, True
