"""Numbers, dates and shares as people read them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from alis.domain.verdier import Belop
from alis.web.felles.visning import andel, dato, dato_lang, klokkeslett, kr, periode, prosent, tall


@pytest.mark.parametrize(
    ("ore", "vist"),
    [
        (0, "0"),
        (100, "1"),
        (99_999, "999,99"),
        (100_000, "1\u00a0000"),
        (123_456_700, "1\u00a0234\u00a0567"),
        (9_131_719, "91\u00a0317,19"),
        (26_028_750, "260\u00a0287,50"),
        (-4_405_894, "\u221244\u00a0058,94"),
    ],
)
def test_ore_are_shown_only_where_there_are_any(ore: int, vist: str) -> None:
    assert tall(ore) == vist
    assert kr(Belop(ore)) == f"{vist}\u00a0kr"


def test_an_unknown_amount_is_a_dash_without_a_unit() -> None:
    assert kr(None) == "–"


def test_a_day_is_short_in_tables_and_long_in_text() -> None:
    day = date(2026, 11, 1)
    assert dato(day) == "1.11.2026"
    assert dato_lang(day) == "1.\u00a0november\u00a02026"


def test_a_moment_is_shown_in_norwegian_time() -> None:
    moment = datetime(2026, 6, 30, 22, 5, tzinfo=UTC)
    assert dato(moment) == "1.7.2026"
    assert klokkeslett(moment) == "00.05"


def test_an_open_period_says_from_when() -> None:
    assert periode(date(2025, 6, 1), date(2026, 5, 31)) == "1.6.2025–31.5.2026"
    assert periode(date(2025, 6, 1), None) == "fra 1.6.2025"


@pytest.mark.parametrize(
    ("verdi", "vist"),
    [
        (80, "80"),
        (Decimal("62.5"), "62,5"),
        (Decimal("100.00"), "100"),
        (Fraction(100, 3), "≈\u00a033,33"),
        ("12.05", "12,05"),
        ("5", "5"),
    ],
)
def test_per_cent_has_a_comma_and_at_most_two_decimals(verdi: object, vist: str) -> None:
    assert prosent(verdi) == f"{vist}\u00a0%"  # type: ignore[arg-type]


def test_a_share_is_shown_in_per_cent() -> None:
    assert andel(Fraction(5, 8)) == "62,5\u00a0%"
