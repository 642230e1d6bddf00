"""Two who register the same thing at once."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from django.db import connection

from alis.domain.tilgang import Aktor
from alis.records.parter.models import Legesenter, Person
from alis.services.parter import LegesenteretFinnes, Personfakta, opprett_legesenter, registrer_person
from factories.parter import lag_kommune, lag_koordinator, neste_fodselsnummer

pytestmark = pytest.mark.django_db(transaction=True)


def registrer(koordinator: Aktor) -> str:
    try:
        opprett_legesenter(aktor=koordinator, navn="Leines legesenter")
    except LegesenteretFinnes:
        return "fikk beskjed"
    finally:
        connection.close()
    return "registrert"


def test_of_two_who_register_the_same_surgery_at_once_one_is_told() -> None:
    koordinator = lag_koordinator()
    with ThreadPoolExecutor(2) as brukere:
        svar = brukere.map(registrer, [koordinator, koordinator])
    assert sorted(svar) == ["fikk beskjed", "registrert"]
    assert Legesenter.objects.count() == 1


def test_two_kommuner_that_register_the_same_person_at_once_get_the_same_one() -> None:
    koordinatorer = [lag_koordinator(), lag_koordinator(lag_kommune("1804", "Bodø"))]
    fakta = Personfakta(navn="Vera Veileder", fodselsnummer=neste_fodselsnummer())

    def registrer_vera(koordinator: Aktor) -> UUID:
        try:
            return registrer_person(aktor=koordinator, fakta=fakta)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as brukere:
        en, to = brukere.map(registrer_vera, koordinatorer)
    assert en == to
    assert Person.objects.filter(navn="Vera Veileder").count() == 1
