"""Ten years on, to the day."""

from datetime import date, timedelta

import pytest

from alis.domain.plassering.lengst_fram import (
    ForLangtFram,
    er_for_langt_fram,
    krev_ikke_for_langt_fram,
    siste_mulige_dag,
)


@pytest.mark.parametrize(
    ("idag", "siste"),
    [
        (date(2026, 2, 1), date(2036, 2, 1)),
        (date(2028, 2, 29), date(2038, 2, 28)),
        (date(2026, 12, 31), date(2036, 12, 31)),
    ],
)
def test_the_last_day_is_the_same_day_ten_years_on(idag: date, siste: date) -> None:
    assert siste_mulige_dag(idag) == siste
    assert not er_for_langt_fram(siste, idag=idag)
    assert er_for_langt_fram(siste + timedelta(days=1), idag=idag)
    assert er_for_langt_fram(date.max, idag=idag)


def test_the_field_that_is_too_far_on_is_named() -> None:
    idag = date(2026, 2, 1)
    krev_ikke_for_langt_fram(idag=idag, tidligst=date(2027, 1, 1), onsket_fom=date(2036, 2, 1))
    with pytest.raises(ForLangtFram) as feil:
        krev_ikke_for_langt_fram(idag=idag, tidligst=date(2027, 1, 1), onsket_fom=date(2036, 2, 2))
    assert feil.value.felt == "onsket_fom"
