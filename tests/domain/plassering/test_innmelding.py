"""Time in the kommune is counted in whole months of position, and a main rule warns without being a wall."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alis.domain.plassering.behov import Arena, Bortfall
from alis.domain.plassering.tid_i_kommunen import dagen_etter, maneder_for, tid_i_kommunen
from alis.domain.plassering.vurder_innmelding import Innmeldingsfakta, vurder_innmelding
from alis.domain.verdier import Periode, add_months

UTEN_SLUTT = (Periode(date(2024, 3, 1)),)
FAKTA = Innmeldingsfakta(
    arena=Arena.SYKEHUS,
    tidligst=date(2026, 3, 1),
    deler=1,
    samme_avdeling=True,
    maks_avvik_maneder=6,
    tid=UTEN_SLUTT,
    ar=2,
)


def tid(*stillinger: Periode, fravar: tuple[Periode, ...] = (), begynte: date | None = None):
    return tid_i_kommunen(stillinger=stillinger, fravar=fravar, begynte=begynte)


def test_two_years_are_full_on_the_same_day_two_years_on():
    assert dagen_etter(24, UTEN_SLUTT) == date(2026, 3, 1)
    assert maneder_for(date(2026, 3, 1), UTEN_SLUTT) == 24
    assert maneder_for(date(2026, 2, 28), UTEN_SLUTT) == 23


def test_positions_held_at_once_count_once_and_those_that_meet_are_one():
    samlet = tid(
        Periode(date(2024, 3, 1), date(2024, 8, 31)),
        Periode(date(2024, 9, 1)),
        Periode(date(2024, 5, 1), date(2024, 12, 31)),
    )
    assert samlet == UTEN_SLUTT


def test_time_before_the_training_began_does_not_count():
    assert tid(Periode(date(2020, 1, 1)), begynte=date(2024, 3, 1)) == UTEN_SLUTT


def test_a_leave_pushes_the_day_as_far_as_it_lasts():
    permisjon = Periode(date(2025, 1, 1), date(2025, 1, 31))
    assert dagen_etter(24, tid(*UTEN_SLUTT, fravar=(permisjon,))) == date(2026, 4, 1)


def test_days_of_broken_time_are_put_together():
    samlet = tid(Periode(date(2025, 1, 1), date(2025, 1, 16)), Periode(date(2025, 3, 1), date(2025, 3, 15)))
    assert maneder_for(date(2025, 3, 15), samlet) == 1
    assert maneder_for(date(2025, 3, 14), samlet) == 0


def test_short_months_cost_none_where_an_absence_parts_the_time():
    samlet = tid(Periode(date(2026, 3, 1)), fravar=(Periode(date(2026, 6, 1), date(2026, 8, 31)),))
    assert maneder_for(date(2027, 5, 1), samlet) == 11
    assert dagen_etter(11, samlet) == date(2027, 5, 1)


def test_a_month_with_a_day_more_than_thirty_is_not_full_before_its_last():
    samlet = tid(Periode(date(2026, 1, 1)))
    assert [maneder_for(date(2026, 1, dag), samlet) for dag in (30, 31)] == [0, 0]
    assert maneder_for(date(2026, 2, 1), samlet) == 1


def test_without_a_position_nothing_is_known_and_one_that_ends_too_soon_gives_no_day():
    assert (maneder_for(date(2026, 1, 1), ()), dagen_etter(24, ())) == (None, None)
    assert dagen_etter(24, tid(Periode(date(2024, 3, 1), date(2025, 3, 1)))) is None


def test_before_the_first_day_no_month_has_gone():
    assert maneder_for(date(2023, 1, 1), UTEN_SLUTT) == 0


DAGER = st.dates(min_value=date(2015, 1, 1), max_value=date(2030, 1, 1))


@given(
    st.lists(st.tuples(DAGER, st.integers(0, 900)), min_size=1, max_size=5),
    st.lists(st.tuples(DAGER, st.integers(0, 200)), max_size=3),
    st.integers(1, 48),
)
def test_the_day_after_so_many_months_is_the_first_one_with_them(
    stillinger: list[tuple[date, int]], fravar: list[tuple[date, int]], maneder: int
):
    def som_perioder(rader: list[tuple[date, int]]) -> tuple[Periode, ...]:
        return tuple(Periode(fom, fom + timedelta(days=dager)) for fom, dager in rader)

    samlet = tid(*som_perioder(stillinger), fravar=som_perioder(fravar))
    dag = dagen_etter(maneder, samlet)
    if dag is not None:
        assert maneder_for(dag, samlet) >= maneder
        assert maneder_for(dag - timedelta(days=1), samlet) < maneder


HELE = st.lists(st.tuples(st.integers(1, 14), st.integers(1, 9)), min_size=1, max_size=6)


@given(st.dates(min_value=date(2015, 1, 1), max_value=date(2030, 1, 1)), HELE)
def test_whole_months_with_whole_months_of_absence_between_are_as_many_as_they_are(
    dag: date, perioder: list[tuple[int, int]]
):
    """Time and absence by the month, from the first of one: the time is what is not absence."""
    fom = dag = dag.replace(day=1)
    fravar = []
    for her, borte in perioder:
        fravar.append(Periode(add_months(dag, her), add_months(dag, her + borte) - timedelta(days=1)))
        dag = add_months(dag, her + borte)
    assert maneder_for(dag, tid(Periode(fom), fravar=tuple(fravar))) == sum(her for her, _borte in perioder)


@given(
    st.lists(st.tuples(DAGER, st.integers(0, 900)), min_size=1, max_size=5),
    st.lists(st.tuples(DAGER, st.integers(0, 200)), max_size=3),
    DAGER,
)
def test_months_never_go_back_and_are_never_more_than_the_days_allow(
    stillinger: list[tuple[date, int]], fravar: list[tuple[date, int]], dag: date
):
    samlet = tid(
        *(Periode(fom, fom + timedelta(days=dager)) for fom, dager in stillinger),
        fravar=tuple(Periode(fom, fom + timedelta(days=dager)) for fom, dager in fravar),
    )
    for_, na = maneder_for(dag, samlet), maneder_for(dag + timedelta(days=1), samlet)
    if for_ is not None and na is not None:
        assert for_ <= na <= for_ + 1
        dager = sum(ett.cut(Periode(date.min, dag)).days for ett in samlet if ett.fom <= dag)
        assert na * 28 <= dager


def test_a_need_that_keeps_the_main_rules_has_no_remark_but_what_is_not_known():
    svar = vurder_innmelding(FAKTA)
    assert (svar.hindringer, svar.advarsler) == ((), ())
    assert [v.regel for v in svar.merknader] == ["avtalen_er_pa_plass"]


def test_too_short_a_time_warns_and_hinders_nothing():
    svar = vurder_innmelding(replace(FAKTA, tidligst=date(2026, 2, 28)))
    assert [v.regel for v in svar.advarsler] == ["lenge_nok_i_kommunen"]
    assert svar.hindringer == ()
    assert "23" in svar.advarsler[0].begrunnelse


@pytest.mark.parametrize("arena", Arena)
def test_six_months_that_are_fulfilled_warn_and_hinder_nothing(arena: Arena):
    svar = vurder_innmelding(replace(FAKTA, arena=arena, fullfort=6))
    assert [v.regel for v in svar.advarsler] == ["tjenesten_gjenstar"]
    assert svar.hindringer == ()
    assert vurder_innmelding(replace(FAKTA, arena=arena, fullfort=5)).advarsler == ()


def test_an_agreement_that_is_demanded_and_lacking_hinders():
    svar = vurder_innmelding(replace(FAKTA, krever_avtale=True, har_avtale=False))
    assert [v.regel for v in svar.hindringer] == ["avtalen_er_pa_plass"]
    assert svar.advarsler == ()


def test_of_a_municipal_institution_nothing_is_asked_of_a_trust():
    fakta = replace(FAKTA, arena=Arena.KOMMUNAL_INSTITUSJON, krever_avtale=True, tid=(), deler=2)
    svar = vurder_innmelding(fakta)
    assert (svar.hindringer, svar.advarsler) == ((), ())
    assert (
        [v.regel for v in svar.merknader] == [v.regel for v in svar.uavklarte] == ["institusjonen_kan_brukes"]
    )
    assert [v.regel for v in svar.alle] == ["tjenesten_gjenstar", "institusjonen_kan_brukes"]


@pytest.mark.parametrize("grunn", Bortfall)
def test_only_one_who_needs_no_hospital_place_any_more_leaves_every_queue(grunn: Bortfall):
    assert grunn.gjelder_alle == (grunn in (Bortfall.EGEN_PLASS, Bortfall.SLUTTET))
