"""Positions at the same time sum to at most a full one."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alis.domain.utdanning import MerEnnFullStilling, Stillingsandel, krev_hoyst_full_stilling
from alis.domain.verdier import Periode

START = date(2025, 1, 1)


def andel(prosent: str, fom: date, tom: date | None = None) -> Stillingsandel:
    return Stillingsandel(prosent=Fraction(prosent), periode=Periode(fom, tom))


def test_exactly_a_full_position_is_accepted() -> None:
    krev_hoyst_full_stilling([andel("62.5", START), andel("37.5", START)])


def test_more_than_a_full_position_is_refused_with_the_day_and_the_sum() -> None:
    with pytest.raises(MerEnnFullStilling) as feil:
        krev_hoyst_full_stilling([andel("80", START), andel("20.01", date(2025, 3, 1))])
    assert (feil.value.dag, feil.value.prosent) == (date(2025, 3, 1), Fraction("100.01"))


def test_a_position_may_follow_the_day_after_another_ends() -> None:
    krev_hoyst_full_stilling([andel("100", START, date(2025, 2, 28)), andel("100", date(2025, 3, 1))])


def test_the_last_day_of_one_and_the_first_of_the_next_count_together() -> None:
    with pytest.raises(MerEnnFullStilling):
        krev_hoyst_full_stilling([andel("100", START, date(2025, 3, 1)), andel("1", date(2025, 3, 1))])


andeler = st.lists(
    st.builds(
        lambda prosent, fra, lengde: Stillingsandel(
            prosent=Fraction(prosent),
            periode=Periode(
                START + timedelta(fra), None if lengde is None else START + timedelta(fra + lengde)
            ),
        ),
        st.integers(1, 100),
        st.integers(0, 30),
        st.none() | st.integers(0, 30),
    ),
    max_size=5,
)


@given(andeler)
def test_it_agrees_with_a_count_of_every_day(deler: list[Stillingsandel]) -> None:
    dager = [START + timedelta(n) for n in range(62)]
    for_mye = [d for d in dager if sum(del_.prosent for del_ in deler if d in del_.periode) > 100]
    try:
        krev_hoyst_full_stilling(deler)
    except MerEnnFullStilling as feil:
        assert feil.dag == for_mye[0]
    else:
        assert for_mye == []
