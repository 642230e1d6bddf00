"""The axis: whole years or half years, both days of a bar in."""

from datetime import date
from fractions import Fraction

from alis.web.sak.tidslinje.akse import Akse, akse_i_halvar, akse_i_hele_ar


def test_the_wide_axis_runs_from_new_year_to_new_year() -> None:
    akse = akse_i_hele_ar(forste=date(2023, 9, 1), siste=date(2029, 6, 30))
    assert (akse.start, akse.slutt) == (date(2023, 1, 1), date(2030, 1, 1))


def test_the_narrow_axis_begins_and_ends_at_the_nearest_half_year() -> None:
    akse = akse_i_halvar(forste=date(2023, 9, 1), siste=date(2029, 6, 30))
    assert (akse.start, akse.slutt) == (date(2023, 7, 1), date(2029, 7, 1))


def test_a_bar_of_one_day_has_the_width_of_one_day() -> None:
    akse = Akse(start=date(2025, 1, 1), slutt=date(2026, 1, 1))
    assert akse.etter(date(2025, 3, 1)) - akse.andel(date(2025, 3, 1)) == Fraction(1, 365)


def test_a_day_outside_is_moved_to_the_edge() -> None:
    akse = Akse(start=date(2025, 1, 1), slutt=date(2026, 1, 1))
    assert akse.andel(date(2020, 1, 1)) == 0
    assert akse.etter(date(2030, 1, 1)) == 1


def test_every_new_year_on_the_axis_is_marked_once() -> None:
    akse = akse_i_halvar(forste=date(2023, 9, 1), siste=date(2025, 2, 1))
    assert akse.arsskifter == (date(2024, 1, 1), date(2025, 1, 1))
