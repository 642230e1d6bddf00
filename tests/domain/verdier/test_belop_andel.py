"""Money is whole øre and shares are exact."""

from fractions import Fraction

import pytest

from alis.domain.verdier import Andel, Belop, UgyldigAndel


@pytest.mark.parametrize("feil", [1.0, True, "1", None])
def test_only_an_int_is_an_amount(feil):
    with pytest.raises(TypeError):
        Belop(feil)


def test_amounts_add_subtract_and_compare_in_ore():
    assert Belop(150) + Belop(50) - Belop(300) == Belop(-100)
    assert Belop.null() < Belop(1)
    assert not Belop.null()


@pytest.mark.parametrize(
    ("ore", "tekst"),
    [(0, "0 kr"), (5, "0,05 kr"), (466667, "4 666,67 kr"), (1234567800, "12 345 678 kr"), (-150, "−1,50 kr")],
)
def test_an_amount_is_shown_as_norwegians_write_it(ore, tekst):
    assert str(Belop(ore)) == tekst.replace(" ", "\N{NO-BREAK SPACE}")


def test_a_share_lies_from_0_to_1():
    assert Andel(1, 3) + Andel("0.5") == Fraction(5, 6)
    assert (Andel(0), Andel(1)) == (0, 1)
    for utenfor in (Fraction(-1, 10**9), 1 + Fraction(1, 10**9)):
        with pytest.raises(UgyldigAndel):
            Andel(utenfor)
