"""When the agreement rests, and what it does not follow by itself."""

from datetime import date
from fractions import Fraction

import pytest

from alis.domain.avtale import Hvileomfang, avtalens_hvile, finn_hvile, hvile_pa
from alis.domain.avtale.ny_versjon import forste_endrede_dag
from alis.domain.parter import Stillingstype
from alis.domain.utdanning import Fravar, Fravarstype, Stilling
from alis.domain.verdier import Periode

SYKEHUS = Fravar(type=Fravarstype.INSTITUSJONSTJENESTE, periode=Periode(date(2026, 7, 1), date(2026, 12, 31)))
PERMISJON = Fravar(type=Fravarstype.PERMISJON, periode=Periode(date(2026, 1, 1), date(2026, 3, 31)))
I_GANG = Fravar(
    type=Fravarstype.PERMISJON,
    periode=Periode(date(2026, 4, 1), date(2026, 4, 30)),
    aktiviteter_fortsetter=True,
)


def stilling(
    prosent: int, fom: date, tom: date | None = None, type_: Stillingstype = Stillingstype.FASTLEGE
) -> Stilling:
    return Stilling(type=type_, prosent=Fraction(prosent), periode=Periode(fom, tom))


def test_service_outside_the_kommune_rests_the_agreement_and_leave_its_activities() -> None:
    assert [(h.omfang, h.periode) for h in finn_hvile([SYKEHUS, PERMISJON, I_GANG])] == [
        (Hvileomfang.AKTIVITETENE, PERMISJON.periode),
        (Hvileomfang.AVTALEN, SYKEHUS.periode),
    ]


def test_each_rest_carries_the_rule_that_gave_it() -> None:
    assert [h.vurdering.kilde for h in finn_hvile([SYKEHUS, PERMISJON])] == ["000/opphor-3", "002/1.2-4"]


def test_only_service_outside_the_kommune_is_drawn_as_a_rest_of_the_whole_agreement() -> None:
    assert avtalens_hvile([PERMISJON, SYKEHUS]) == (SYKEHUS.periode,)


@pytest.mark.parametrize(
    ("dag", "hviler"),
    [
        (date(2026, 6, 30), False),
        (date(2026, 7, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
)
def test_it_rests_from_the_first_day_to_the_last_both_in(dag: date, hviler: bool) -> None:
    assert (hvile_pa(dag, fravar=[SYKEHUS]) is not None) is hviler


def test_a_lower_percentage_is_another_position_from_its_first_day() -> None:
    for_ = [stilling(100, date(2025, 6, 1))]
    etter = [stilling(100, date(2025, 6, 1), date(2026, 1, 31)), stilling(80, date(2026, 2, 1))]
    assert forste_endrede_dag(for_, etter) == date(2026, 2, 1)


def test_the_same_position_in_two_rows_is_no_change() -> None:
    for_ = [stilling(100, date(2025, 6, 1))]
    etter = [stilling(100, date(2025, 6, 1), date(2026, 1, 31)), stilling(100, date(2026, 2, 1))]
    assert forste_endrede_dag(for_, etter) is None


def test_a_position_of_another_kind_is_a_change_though_the_percentage_stands() -> None:
    annet = stilling(100, date(2026, 2, 1), type_=Stillingstype.ANNET_KOMMUNALT_LEGEARBEID)
    for_ = [stilling(100, date(2025, 6, 1))]
    assert forste_endrede_dag(for_, [stilling(100, date(2025, 6, 1), date(2026, 1, 31)), annet]) == date(
        2026, 2, 1
    )


def test_a_position_that_ends_changes_the_day_after_its_last() -> None:
    for_ = [stilling(100, date(2025, 6, 1))]
    assert forste_endrede_dag(for_, [stilling(100, date(2025, 6, 1), date(2026, 1, 31))]) == date(2026, 2, 1)
