"""What is paid back of a lump sum when the doctor leaves within the grant year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alis.domain.avtale import ArUtenHelManed, beregn_tilbakebetaling
from alis.domain.verdier import Belop, Periode

AR = Periode(date(2025, 6, 1), date(2026, 5, 31))


def beregn(fratredelse, belop=12_000_00, ar=AR):
    svar = beregn_tilbakebetaling(ar=ar, engangsbelop=Belop(belop), fratredelse=fratredelse)
    return svar.gjenstaende_maneder, svar.av_maneder, svar.belop.ore


@pytest.mark.parametrize(
    ("fratredelse", "gjenstar"),
    [
        (date(2025, 5, 31), 12),
        (date(2020, 1, 1), 12),
        (date(2025, 6, 1), 11),
        (date(2025, 6, 29), 11),
        (date(2025, 6, 30), 11),
        (date(2025, 7, 1), 10),
        (date(2026, 4, 29), 1),
        (date(2026, 4, 30), 1),
        (date(2026, 5, 1), 0),
        (date(2026, 5, 30), 0),
        (date(2026, 5, 31), 0),
        (date(2027, 1, 1), 0),
    ],
)
def test_only_whole_months_left_are_paid_back(fratredelse, gjenstar):
    assert beregn(fratredelse) == (gjenstar, 12, gjenstar * 1_000_00)


def test_the_sum_is_rounded_half_up_to_whole_ore():
    assert beregn(date(2025, 11, 30), belop=1) == (6, 12, 1)
    assert beregn(date(2025, 12, 31), belop=1) == (5, 12, 0)


def test_a_short_year_counts_its_own_months():
    assert beregn(date(2024, 12, 31), ar=Periode(date(2024, 9, 1), date(2025, 5, 31))) == (5, 9, 666_667)


def test_a_year_without_a_whole_month_has_nothing_to_divide_by():
    with pytest.raises(ArUtenHelManed):
        beregn(date(2025, 6, 10), ar=Periode(date(2025, 6, 1), date(2025, 6, 29)))
    assert beregn(date(2025, 6, 10), ar=Periode(date(2025, 6, 1), date(2025, 6, 30)))[1] == 1


@given(st.dates(date(2025, 1, 1), date(2026, 12, 31)), st.integers(0, 10**12))
def test_never_more_than_the_lump_sum_and_less_the_later_she_leaves(fratredelse, belop):
    tidlig, sent = (
        beregn(fratredelse, belop)[2],
        beregn(fratredelse.replace(year=fratredelse.year + 1, day=1), belop)[2],
    )
    assert 0 <= sent <= tidlig <= belop
