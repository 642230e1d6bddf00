"""Make a secret address for a calendar, or a new one for the same device."""

import hashlib
import secrets
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.parter.models import Person
from alis.records.varsel.models import Kalenderadresse
from alis.services.felles import FinnesIkke, hent
from alis.services.journal import skriv_linje

HOYST = 10
"""How many devices one person may have at once."""


class ForMangeKalendere(Exception):
    """One of the others must be taken back first."""


@transaction.atomic
def lag_kalenderadresse(*, aktor: Aktor, adresse_id: UUID, navn: str, naa: datetime | None = None) -> str:
    """Return the secret, which is shown now and never again: only its hash is kept.

    `adresse_id` is the form's own: the same form sent twice, or a device that has lost its address, gets a new secret
    and the old one answers no more. Raises `ManglerRettighet`, `ForMangeKalendere`, and `FinnesIkke` for another's.
    """
    aktor.krev(Rettighet.SE_VARSLER)
    naa = naa or timezone.now()
    hent(Person.objects.all(), for_endring=True, pk=aktor.person_id)
    kjent = Kalenderadresse.objects.filter(pk=adresse_id).first()
    if kjent is not None and (kjent.person_id != aktor.person_id or kjent.trukket_at is not None):
        raise FinnesIkke
    if (
        kjent is None
        and Kalenderadresse.objects.filter(person=aktor.person_id, trukket_at__isnull=True).count() >= HOYST
    ):
        raise ForMangeKalendere
    hemmelighet = secrets.token_urlsafe(32)
    Kalenderadresse.objects.update_or_create(
        pk=adresse_id,
        defaults={
            "person_id": aktor.person_id,
            "navn": navn,
            "hash": hash_av(hemmelighet),
            "opprettet_at": naa,
        },
    )
    skriv_linje(
        aktor=aktor,
        handling="forny_kalenderadresse" if kjent else "lag_kalenderadresse",
        objekt_type="Kalenderadresse",
        objekt_id=adresse_id,
        naa=naa,
    )
    return hemmelighet


def hash_av(hemmelighet: str) -> str:
    """256 random bits need no salt and no slow hash."""
    return hashlib.sha256(hemmelighet.encode()).hexdigest()
