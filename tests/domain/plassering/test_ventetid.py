"""Waiting time and those not reported: what is said, and when it is better to say nothing."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alis.domain.plassering.ikke_meldt import Tidigjen, tell_ikke_meldt, tid_igjen
from alis.domain.plassering.ventetid import finn_spredning, regn_andres_ventetid, regn_ventetid

IDAG = date(2026, 11, 27)
dager = st.lists(st.integers(0, 2000), min_size=5, max_size=40)


@given(dager=dager)
def test_the_median_and_the_quartiles_part_the_waits_as_they_say(dager: list[int]) -> None:
    spredning = finn_spredning(dager)
    for andel, grense in (
        (Fraction(1, 4), spredning.nedre),
        (Fraction(1, 2), spredning.median),
        (Fraction(3, 4), spredning.ovre),
    ):
        assert grense in dager
        assert sum(dag <= grense for dag in dager) >= andel * len(dager)
        assert sum(dag < grense for dag in dager) < andel * len(dager)


@given(fikk=dager, venter=dager, mer=st.lists(st.integers(0, 900), min_size=40, max_size=40))
def test_those_who_wait_can_only_make_it_longer(fikk: list[int], venter: list[int], mer: list[int]) -> None:
    """However long they come to wait, the whole of them wait no less than the floor that is told."""
    ventetid = regn_ventetid(fikk=fikk, venter=venter)
    minst = ventetid.minst
    if minst is None:
        assert finn_spredning([*fikk, *venter]).median <= ventetid.fikk.median
        return
    assert minst.median > ventetid.fikk.median
    endelig = finn_spredning([*fikk, *(dag + ekstra for dag, ekstra in zip(venter, mer, strict=False))])
    assert minst.nedre <= endelig.nedre
    assert minst.median <= endelig.median
    assert minst.ovre <= endelig.ovre


def test_four_say_nothing_and_five_do() -> None:
    assert finn_spredning([100] * 4) is None
    assert finn_spredning([100] * 5).median == 100


def test_who_waits_still_is_counted_whether_or_not_there_are_enough() -> None:
    ventetid = regn_ventetid(fikk=[100, 200], venter=[300, 400, 500])
    assert (ventetid.antall_fikk, ventetid.antall_venter) == (2, 3)
    assert (ventetid.fikk, ventetid.minst) == (None, None)


def test_the_floor_is_told_only_where_those_who_wait_have_waited_longer_than_those_with_a_place() -> None:
    fikk, lenge = [100, 150, 200, 250, 300], [400, 450, 500]
    assert regn_ventetid(fikk=fikk, venter=lenge).minst.median == 250
    assert regn_ventetid(fikk=fikk, venter=[]).minst is None
    assert regn_ventetid(fikk=fikk, venter=[0]).minst is None


def test_a_need_that_was_reported_today_never_makes_a_shorter_wait_than_theirs_the_floor() -> None:
    fikk = [210] * 5
    venter = [240] * 6
    assert regn_ventetid(fikk=fikk, venter=venter).minst.median == 240
    for nye in range(1, 10):
        minst = regn_ventetid(fikk=fikk, venter=venter + [0] * nye).minst
        assert minst is None


@pytest.mark.parametrize(
    ("andre_fikk", "andre_venter", "sies"),
    [(5, 5, (True, True)), (5, 4, (True, False)), (4, 9, (False, False)), (0, 0, (False, False))],
)
def test_of_fewer_than_five_others_nothing_is_told(
    andre_fikk: int, andre_venter: int, sies: tuple[bool, bool]
) -> None:
    """However many there are of one's own, what is left when they are taken away must be five or more."""
    ventetid = regn_andres_ventetid(
        egne_fikk=[10] * 9,
        egne_venter=[20] * 9,
        andre_fikk=[30] * andre_fikk,
        andre_venter=[40] * andre_venter,
    )
    assert (ventetid.fikk is not None, ventetid.minst is not None) == sies


@pytest.mark.parametrize(
    ("slutt", "tid"),
    [
        (None, Tidigjen.UKJENT),
        (date(2026, 1, 1), Tidigjen.FOR_KORT),
        (date(2027, 5, 25), Tidigjen.FOR_KORT),
        (date(2027, 5, 26), Tidigjen.UNDER_ETT_AR),
        (date(2027, 11, 26), Tidigjen.ETT_TIL_TO_AR),
        (date(2028, 11, 25), Tidigjen.ETT_TIL_TO_AR),
        (date(2028, 11, 26), Tidigjen.OVER_TO_AR),
    ],
)
def test_how_long_is_left(slutt: date | None, tid: Tidigjen) -> None:
    assert tid_igjen(slutt, idag=IDAG) is tid


@given(slutt=st.lists(st.none() | st.dates(date(2026, 1, 1), date(2032, 1, 1)), max_size=20))
def test_each_doctor_is_counted_once(slutt: list[date | None]) -> None:
    talt = tell_ikke_meldt(slutt, idag=IDAG)
    assert talt.antall == sum(talt.etter_tid.values()) == len(slutt)
