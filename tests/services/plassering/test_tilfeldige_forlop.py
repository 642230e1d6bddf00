"""Random lives of the queue, played through the services: no place is given twice, and the journal says what was done."""

from collections import Counter

import pytest

from alis.services.journal import kontroller
from factories.plassforlop import lag_verden
from factories.plasspill import spill, spill_samtidig

FRO = 20261127


@pytest.mark.django_db
def test_whatever_anyone_does_no_place_is_given_twice() -> None:
    """The bench plays a hundred thousand; these are the same some hundred each time."""
    verden, tell = lag_verden(), Counter()
    assert spill(verden, fro=FRO, tell=tell) == []
    assert tell["forløp"] == 256
    assert kontroller().brudd is None


@pytest.mark.django_db(transaction=True)
def test_whatever_four_do_at_once_no_place_is_given_twice() -> None:
    verden, tell = lag_verden(), Counter()
    for nummer in range(3):
        assert spill_samtidig(verden, fro=FRO + nummer, tell=tell) == []
    assert tell["forløp"] == 3
    assert kontroller().brudd is None
