"""How the terms of a share are written in a reason."""

from fractions import Fraction

import pytest

from alis.domain.tilskudd.andel import Ledd


@pytest.mark.parametrize(
    ("prosent", "ord"),
    [
        (Fraction(80), "80\u00a0% × 1/2"),
        (Fraction(125, 2), "62,5\u00a0% × 1/2"),
        (Fraction(100, 3), "100/3\u00a0% × 1/2"),
    ],
)
def test_a_percentage_is_a_decimal_where_it_can_be(prosent: Fraction, ord: str) -> None:
    assert str(Ledd(prosent, Fraction(1, 2))) == ord
