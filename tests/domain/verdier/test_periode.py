"""Periods of days: both ends are in, months keep their day number, segments never touch."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alis.domain.verdier import Periode, SnuddPeriode, add_months, merge, whole_months

DAGER = st.dates(date(1900, 1, 1), date(2200, 12, 31))
KORTE = st.builds(
    lambda fom, dager: Periode(fom, fom + timedelta(dager)),
    st.dates(date(2024, 1, 1), date(2024, 4, 1)),
    st.integers(0, 40),
)


def dagene(*perioder):
    return {p.fom + timedelta(n) for p in perioder for n in range(p.days)}


@pytest.mark.parametrize(
    ("fom", "tom", "maneder"),
    [
        ("2025-06-01", "2025-08-31", 3),
        ("2025-06-01", "2025-08-30", 2),
        ("2025-06-15", "2025-07-14", 1),
        ("2025-06-15", "2025-07-13", 0),
        ("2025-01-31", "2025-02-27", 1),
        ("2025-01-31", "2025-02-26", 0),
        ("2025-06-01", "2025-06-01", 0),
        ("2025-06-02", "2025-06-01", 0),
        ("2024-02-29", "2025-02-27", 12),
    ],
)
def test_whole_months_counts_only_months_that_are_full(fom, tom, maneder):
    assert whole_months(date.fromisoformat(fom), date.fromisoformat(tom)) == maneder


def test_a_day_number_that_the_month_lacks_becomes_its_last_day():
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2024, 3, 31), -1) == date(2024, 2, 29)
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)


@given(DAGER, DAGER)
def test_whole_months_is_the_largest_number_that_fits(fom, tom):
    antall = whole_months(fom, tom)
    if tom >= fom:
        assert add_months(fom, antall) <= tom + timedelta(1) < add_months(fom, antall + 1)


def test_a_reversed_period_cannot_be_made():
    with pytest.raises(SnuddPeriode):
        Periode(date(2025, 6, 2), date(2025, 6, 1))


def test_both_ends_belong_to_the_period():
    periode = Periode(date(2025, 6, 1), date(2025, 6, 30))
    assert periode.fom in periode and periode.tom in periode
    assert date(2025, 5, 31) not in periode and date(2025, 7, 1) not in periode
    assert periode.days == 30


def test_a_period_without_end_holds_the_last_day_there_is():
    apen = Periode(date(2025, 6, 1))
    assert date.max in apen
    assert apen.cut(Periode(date(2024, 1, 1))) == apen
    assert apen.subtract([Periode(date(2025, 7, 1))]) == (Periode(date(2025, 6, 1), date(2025, 6, 30)),)
    assert apen.subtract([Periode(date(2025, 6, 1), date(2025, 6, 5))]) == (Periode(date(2025, 6, 6)),)


@given(KORTE, KORTE)
def test_cut_holds_the_days_in_both(en, annen):
    felles = en.cut(annen)
    assert (dagene(felles) if felles else set()) == dagene(en) & dagene(annen)
    assert en.overlaps(annen) == bool(felles)


@given(KORTE, st.lists(KORTE, max_size=5))
def test_subtract_leaves_the_other_days_in_unbroken_segments(hele, hull):
    segmenter = hele.subtract(hull)
    assert dagene(*segmenter) == dagene(hele) - dagene(*hull)
    assert all(b.fom - a.tom > timedelta(1) for a, b in pairwise(segmenter))


@given(st.lists(KORTE, max_size=6))
def test_merge_keeps_the_days_and_joins_what_meets(perioder):
    segmenter = merge(perioder)
    assert dagene(*segmenter) == dagene(*perioder)
    assert all(b.fom - a.tom > timedelta(1) for a, b in pairwise(segmenter))


def test_merge_takes_in_everything_after_an_open_period_begins():
    assert merge([Periode(date(2025, 2, 1), date(2025, 3, 1)), Periode(date(2025, 1, 1))]) == (
        Periode(date(2025, 1, 1)),
    )
