"""The wished day that the form begins with: what the case says, moved no further than the trust's lead time asks."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alis.domain.plassering.klokker import forste_start_i_forveien
from alis.domain.plassering.startforslag import Startforslag, foresla_start
from alis.domain.verdier import add_months

IDAG = date(2026, 2, 1)
OM_ET_AR = date(2027, 2, 1)


def foresla(**fakta: Any) -> Startforslag:
    return foresla_start(**{"idag": IDAG, "full_tid": None, "planlagt": (), "maneder": 12} | fakta)


def test_where_the_case_says_nothing_it_is_the_first_day_that_the_lead_time_allows():
    assert foresla() == Startforslag(tidligst=IDAG, onsket=OM_ET_AR, maneder=12)


def test_a_planned_day_before_it_is_moved_to_it_and_the_years_in_the_kommune_still_say_when_she_can_begin():
    fakta = {"full_tid": date(2026, 9, 1), "planlagt": [date(2026, 6, 1)]}
    assert foresla(**fakta) == Startforslag(tidligst=date(2026, 9, 1), onsket=OM_ET_AR, maneder=12)


@pytest.mark.parametrize(
    "fakta",
    [{"planlagt": [OM_ET_AR]}, {"full_tid": OM_ET_AR}, {"planlagt": [date(2026, 1, 31), OM_ET_AR]}],
)
def test_a_day_that_the_lead_time_allows_is_left_alone_and_needs_no_explanation(fakta: dict[str, Any]):
    forslag = foresla(**fakta)
    assert (forslag.onsket, forslag.maneder) == (OM_ET_AR, None)


def test_a_trust_without_a_lead_time_gets_the_day_of_the_case():
    assert foresla(maneder=None) == Startforslag(tidligst=IDAG, onsket=IDAG)
    plan = date(2026, 6, 1)
    fakta = {"maneder": None, "full_tid": OM_ET_AR, "planlagt": [date(2026, 8, 1), plan]}
    assert foresla(**fakta) == Startforslag(tidligst=plan, onsket=plan)


def test_what_is_reported_on_the_last_of_a_long_month_can_begin_when_the_short_one_is_over():
    assert forste_start_i_forveien(meldes=date(2026, 8, 31), maneder=6) == date(2027, 3, 1)
    assert forste_start_i_forveien(meldes=date(2026, 8, 28), maneder=6) == date(2027, 2, 28)


@given(meldes=st.dates(date(2020, 1, 1), date(2040, 1, 1)), maneder=st.integers(0, 36))
def test_the_first_start_is_told_of_in_time_and_the_day_before_it_would_not_have_been(
    meldes: date, maneder: int
):
    start = forste_start_i_forveien(meldes=meldes, maneder=maneder)
    assert add_months(start, -maneder) >= meldes
    assert add_months(start - timedelta(days=1), -maneder) < meldes


@given(
    full_tid=st.none() | st.dates(date(2024, 1, 1), date(2030, 1, 1)),
    planlagt=st.lists(st.dates(date(2024, 1, 1), date(2030, 1, 1)), max_size=3),
    maneder=st.none() | st.integers(0, 36),
)
def test_the_form_never_begins_with_days_that_it_would_refuse(
    full_tid: date | None, planlagt: list[date], maneder: int | None
):
    forslag = foresla(full_tid=full_tid, planlagt=planlagt, maneder=maneder)
    assert IDAG <= forslag.tidligst <= forslag.onsket
