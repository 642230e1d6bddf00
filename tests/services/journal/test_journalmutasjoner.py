"""Whatever someone who owns the database does to the journal, the control with a checkpoint finds it."""

from random import Random

import pytest
from django.db import connection, transaction

from alis.records.journal.vern import slipp_journalen
from alis.services.journal import kontroller
from factories.journalmutasjon import JOURNALMUTASJONER, Journalmutasjon, skriv_journal

pytestmark = pytest.mark.django_db
GANGER = 25


@pytest.mark.parametrize("mutasjon", JOURNALMUTASJONER, ids=lambda mutasjon: mutasjon.__name__)
def test_random_changes_of_the_journal_are_found_every_one(mutasjon: Journalmutasjon) -> None:
    skriv_journal(20)
    slipp_journalen(connection)
    hel = kontroller()
    terning = Random(mutasjon.__name__)
    for _ in range(GANGER):
        with transaction.atomic():
            mutasjon(terning)
            assert kontroller(sjekkpunkt=(hel.antall, hel.hash)).brudd is not None
            transaction.set_rollback(True)
    assert kontroller() == hel
