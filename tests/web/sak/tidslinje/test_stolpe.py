"""A bar is split after today and interrupted where it rests, and is still one link."""

from datetime import date

from alis.domain.verdier import Periode
from web.sak.tidslinje.fakta import IDAG, stolpe


def test_what_is_over_is_one_filled_part() -> None:
    (bit,) = stolpe(date(2024, 1, 1), date(2025, 1, 1)).biter(idag=IDAG)
    assert (bit.fom, bit.tom, bit.plan) == (date(2024, 1, 1), date(2025, 1, 1), False)


def test_what_begins_tomorrow_is_plan() -> None:
    (bit,) = stolpe(date(2026, 11, 22), date(2027, 1, 1)).biter(idag=IDAG)
    assert bit.plan


def test_a_bar_that_crosses_today_is_split_after_today() -> None:
    gjort, plan = stolpe(date(2026, 1, 1), date(2027, 1, 1)).biter(idag=IDAG)
    assert (gjort.tom, plan.fom) == (IDAG, date(2026, 11, 22))
    assert (gjort.plan, plan.plan) == (False, True)


def test_a_bar_that_ends_today_is_done() -> None:
    (bit,) = stolpe(date(2026, 1, 1), IDAG).biter(idag=IDAG)
    assert not bit.plan


def test_a_rest_takes_its_days_out_of_the_bar() -> None:
    hvil = Periode(date(2027, 8, 1), date(2028, 1, 31))
    biter = stolpe(date(2027, 1, 1), date(2028, 12, 31), hviler=(hvil,)).biter(idag=IDAG)
    assert [(b.fom, b.tom) for b in biter] == [
        (date(2027, 1, 1), date(2027, 7, 31)),
        (date(2028, 2, 1), date(2028, 12, 31)),
    ]
