"""Many writers at once, each with its own connection, still make one chain."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from alis.records.journal.models import Journallinje
from alis.services.journal import kontroller, skriv_linje

pytestmark = pytest.mark.django_db(transaction=True)

SKRIVERE, LINJER = 4, 10


def skriv_mange(skriver: int) -> None:
    try:
        for nummer in range(LINJER):
            with transaction.atomic():
                skriv_linje(aktor=None, handling="prov", objekt_type="Ting", objekt_id=f"{skriver}-{nummer}")
    finally:
        connection.close()


def test_writers_at_once_make_one_whole_chain() -> None:
    with ThreadPoolExecutor(SKRIVERE) as skrivere:
        list(skrivere.map(skriv_mange, range(SKRIVERE)))
    assert kontroller().brudd is None
    assert Journallinje.objects.count() == SKRIVERE * LINJER
