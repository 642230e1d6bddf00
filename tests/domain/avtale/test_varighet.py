"""How long an agreement lasts: five full-time years, prolonged by part time and absence."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alis.domain.avtale import beregn_varighet
from alis.domain.utdanning import Stillingsandel
from alis.domain.verdier import Periode
from domain.tilskudd.fasit import varighet as fasit

FRA = date(2025, 6, 15)


def stilling(prosent, fom=FRA, tom=None):
    return Stillingsandel(prosent=Fraction(prosent), periode=Periode(fom, tom))


def beregn(*stillinger, fravar=(), ar=5):
    return beregn_varighet(gjelder_fra=FRA, maks_ar_fulltid=ar, stillinger=stillinger, fravar=fravar)


def test_full_time_lasts_five_years_to_the_day():
    svar = beregn(stilling(100))
    assert (svar.siste_dag, svar.brukt_dager, svar.budsjett_dager) == (date(2030, 6, 14), 1826, 1826)


def test_half_time_lasts_twice_as_many_days():
    svar = beregn(stilling(50))
    assert svar.siste_dag == FRA + timedelta(2 * 1826 - 1)
    assert svar.brukt_dager == 1826


def test_the_last_day_may_pass_the_budget_by_less_than_a_day():
    svar = beregn(stilling("99.9"))
    assert svar.budsjett_dager <= svar.brukt_dager < svar.budsjett_dager + 1


@pytest.mark.parametrize("dager", [1, 30, 365])
def test_absence_prolongs_day_for_day(dager):
    borte = Periode(date(2026, 1, 1), date(2026, 1, 1) + timedelta(dager - 1))
    assert beregn(stilling(100), fravar=[borte]).siste_dag == date(2030, 6, 14) + timedelta(dager)


def test_absence_on_top_of_absence_counts_once():
    borte = [Periode(date(2026, 1, 1), date(2026, 1, 31)), Periode(date(2026, 1, 15), date(2026, 2, 10))]
    assert beregn(stilling(100), fravar=borte).siste_dag == date(2030, 6, 14) + timedelta(41)


def test_a_day_never_uses_more_than_one_day():
    assert beregn(stilling(60), stilling(60)).siste_dag == date(2030, 6, 14)


def test_two_half_posts_make_a_whole_one():
    assert beregn(stilling(50), stilling(50)).siste_dag == date(2030, 6, 14)


def test_days_before_the_agreement_do_not_count():
    assert beregn(stilling(100, fom=date(2020, 1, 1))).siste_dag == date(2030, 6, 14)


def test_the_budget_is_not_reached_when_the_last_position_ends_the_day_before():
    assert beregn(stilling(100, tom=date(2030, 6, 13))).siste_dag is None
    assert beregn(stilling(100, tom=date(2030, 6, 14))).siste_dag == date(2030, 6, 14)


def test_used_days_are_counted_to_the_last_day_of_the_last_position():
    svar = beregn(
        stilling(80, tom=FRA + timedelta(9)), stilling(50, fom=FRA + timedelta(20), tom=FRA + timedelta(29))
    )
    assert (svar.siste_dag, svar.brukt_dager) == (None, 13)


def test_positions_that_ended_before_the_agreement_use_nothing():
    svar = beregn(stilling(100, fom=date(2020, 1, 1), tom=date(2020, 12, 31)))
    assert (svar.siste_dag, svar.brukt_dager) == (None, 0)


def test_a_budget_that_outlasts_the_calendar_has_no_last_day():
    assert beregn(stilling("0.000000001")).siste_dag is None


DAGER = st.dates(date(2024, 1, 1), date(2027, 12, 31))
PERIODER = st.tuples(DAGER, st.integers(0, 900)).map(lambda par: (par[0], par[0] + timedelta(par[1])))
STILLINGER = st.lists(
    st.tuples(st.sampled_from(["100", "80.5", "50", "33.333333333"]), PERIODER), min_size=1, max_size=4
)


@settings(max_examples=40, deadline=None)
@given(STILLINGER, st.lists(PERIODER, max_size=3), st.sampled_from([1, 2, 5]))
def test_the_duration_equals_a_walk_through_the_days(stillinger, fravar, ar):
    svar = beregn(
        *(stilling(prosent, *periode) for prosent, periode in stillinger),
        fravar=[Periode(*p) for p in fravar],
        ar=ar,
    )
    ventet = fasit(
        FRA,
        ar,
        [{"prosent": prosent, "fom": str(fom), "tom": str(tom)} for prosent, (fom, tom) in stillinger],
        [{"fom": str(fom), "tom": str(tom)} for fom, tom in fravar],
    )
    assert (svar.siste_dag, svar.brukt_dager, svar.budsjett_dager) == ventet


def test_the_steps_add_up_to_the_days_used():
    svar = beregn(stilling(80), fravar=[Periode(date(2026, 1, 1), date(2026, 6, 30))])
    assert [steg.regel for steg in svar.utregning] == [
        "fulltidsbudsjett",
        "bruk_av_hver_dag",
        "bruk_av_hver_dag",
        "bruk_av_hver_dag",
        "siste_dag_i_avtalen",
    ]
    assert [steg.verdi for steg in svar.utregning[1:4]] == [Fraction(4, 5), 0, Fraction(4, 5)]
