"""Register a person, or find the one that is known already."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.parter.models import Person
from alis.records.parter.models.person import navnefelter
from alis.services.felles import krev
from alis.services.journal import skriv_linje
from alis.services.parter.fakta import Personfakta
from alis.services.parter.krev_samme_person import krev_samme_person
from alis.services.parter.les_fodselsnummer import les_fodselsnummer


@transaction.atomic
def registrer_person(*, aktor: Aktor | None, fakta: Personfakta, naa: datetime | None = None) -> UUID:
    """Return the person's id. One person number is one person; without a number a new person is made.

    Raises `ManglerRettighet`, `UgyldigFodselsnummer`, `FeilPersontype` and `NavnetStemmerIkke`.
    """
    krev(aktor, Rettighet.REGISTRER_PERSON)
    nummer = les_fodselsnummer(fakta.fodselsnummer)
    person, ny = _find_or_make(fakta, nummer)
    if not ny:
        krev_samme_person(person, navn=fakta.navn, fodselsnummer=nummer)
        return person.pk
    skriv_linje(
        aktor=aktor,
        handling="registrer_person",
        objekt_type="Person",
        objekt_id=person.pk,
        kommunenummer=(aktor and aktor.kommunenummer) or "",
        naa=naa or timezone.now(),
    )
    return person.pk


def _find_or_make(fakta: Personfakta, nummer: str) -> tuple[Person, bool]:
    """Two kommuner that register the same person at once get the one who was first."""
    felter = {**navnefelter(fakta.navn.strip()), "epost": fakta.epost}
    if not nummer:
        return Person.objects.create(**felter), True
    return Person.objects.get_or_create(fodselsnummer=nummer, defaults=felter)
