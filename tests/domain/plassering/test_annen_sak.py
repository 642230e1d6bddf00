"""What is wrong with the absence of a case, beside the service that another kommune reported."""

from datetime import date

import pytest

from alis.domain.plassering.annen_sak import finn_avvik
from alis.domain.verdier import Periode

TJENESTE = Periode(date(2026, 9, 1), date(2027, 2, 28))
FAST = Periode(date(2025, 1, 1))
HALV = Periode(date(2026, 9, 1), date(2026, 11, 30))


@pytest.mark.parametrize(
    ("stillinger", "fravar", "mangler", "for_mye"),
    [
        ([FAST], [], [TJENESTE], []),
        ([FAST], [TJENESTE], [], []),
        ([FAST], [HALV], [Periode(date(2026, 12, 1), date(2027, 2, 28))], []),
        ([FAST], [Periode(date(2026, 9, 1), date(2027, 3, 31))], [], [TJENESTE]),
        ([HALV], [], [HALV], []),
        ([], [], [], []),
        ([Periode(date(2025, 1, 1), date(2026, 8, 31))], [], [], []),
        ([FAST], [Periode(date(2026, 1, 1), date(2026, 8, 31))], [TJENESTE], []),
        ([HALV, FAST], [], [TJENESTE], []),
    ],
)
def test_only_days_in_a_position_are_missed_and_only_what_meets_the_service_is_too_long(
    stillinger: list[Periode], fravar: list[Periode], mangler: list[Periode], for_mye: list[Periode]
) -> None:
    avvik = finn_avvik(tjenester=[TJENESTE], stillinger=stillinger, fravar=fravar, skrevet=fravar)
    assert (list(avvik.mangler), list(avvik.for_mye)) == (mangler, for_mye)


def test_two_parts_that_meet_are_one_absence() -> None:
    andre = Periode(date(2026, 12, 1), date(2027, 2, 28))
    avvik = finn_avvik(tjenester=[HALV, andre], stillinger=[FAST], fravar=[TJENESTE], skrevet=[TJENESTE])
    assert (avvik.mangler, avvik.for_mye) == ((), ())
