"""Two who register the same thing at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from alis.domain.tilgang import Aktor
from alis.records.parter.models import Legesenter
from alis.services.parter import LegesenteretFinnes, opprett_legesenter
from factories.parter import lag_koordinator

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
