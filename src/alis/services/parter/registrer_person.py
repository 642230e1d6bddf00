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
    kjent = Person.objects.filter(fodselsnummer=nummer).first() if nummer else None
    if kjent is not None:
        krev_samme_person(kjent, navn=fakta.navn, fodselsnummer=nummer)
        return kjent.pk
    person = Person.objects.create(**navnefelter(fakta.navn.strip()), fodselsnummer=nummer, epost=fakta.epost)
    skriv_linje(
        aktor=aktor,
        handling="registrer_person",
        objekt_type="Person",
        objekt_id=person.pk,
        kommunenummer=(aktor and aktor.kommunenummer) or "",
        naa=naa or timezone.now(),
    )
    return person.pk
