"""The Norwegian day of an instant."""

from datetime import UTC, date, datetime

import pytest

from alis.records.felles.dato import lokal_dato


def test_late_in_the_evening_utc_is_the_next_day_in_norway() -> None:
    assert lokal_dato(datetime(2026, 5, 31, 22, 30, tzinfo=UTC)) == date(2026, 6, 1)


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="tidssone"):
        lokal_dato(datetime(2026, 5, 31, 22, 30))
