"""Register a surgery in the actor's kommune."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.parter.models import Kommune, Legesenter
from alis.services.felles import hent
from alis.services.journal import skriv_linje


class LegesenteretFinnes(Exception):
    """The kommune has a surgery of that name."""


@transaction.atomic
def opprett_legesenter(*, aktor: Aktor, navn: str, naa: datetime | None = None) -> UUID:
    """Return the surgery's id. Raises `ManglerRettighet` and `LegesenteretFinnes`."""
    aktor.krev(Rettighet.ENDRE_LEGESENTER)
    # Two who register the same surgery at once wait for each other, and the second is told.
    hent(Kommune.objects.all(), for_endring=True, pk=aktor.kommune)
    if Legesenter.objects.filter(kommune_id=aktor.kommune, navn=navn).exists():
        raise LegesenteretFinnes
    legesenter = Legesenter.objects.create(kommune_id=aktor.kommune, navn=navn)
    skriv_linje(
        aktor=aktor,
        handling="opprett_legesenter",
        objekt_type="Legesenter",
        objekt_id=legesenter.pk,
        kommunenummer=aktor.kommune,
        innhold={"navn": navn},
        naa=naa or timezone.now(),
    )
    return legesenter.pk
