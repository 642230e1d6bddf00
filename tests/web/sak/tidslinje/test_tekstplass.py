"""Where a text stands: inside, else to the right, else nowhere, and never across today."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from alis.web.sak.tidslinje.tekstplass import Felt, Hinder, finn_tekstplass


def felt(fra: str, til: str) -> Felt:
    return Felt(fra=Fraction(fra), til=Fraction(til))


def hinder(*utenfor: Felt, over: tuple[Felt, ...] = (), idag: str = "0.99") -> Hinder:
    return Hinder(over=over, utenfor=utenfor, idag=Fraction(idag))


def finn(bit: Felt, hinder: Hinder, tekst: str = "v2", hel: str = "v2 · i kraft"):  # type: ignore[no-untyped-def]
    return finn_tekstplass(tekst=tekst, hel_tekst=hel, inni=(bit,), etter=bit.til, hinder=hinder)


def test_a_long_bar_holds_the_whole_text() -> None:
    plass = finn(felt("0.1", "0.5"), hinder())
    assert plass.inni and plass.med_ledd


def test_a_short_bar_holds_the_short_text() -> None:
    plass = finn(felt("0.1", "0.16"), hinder())
    assert plass.inni and not plass.med_ledd


def test_beside_a_bar_too_small_the_whole_text_stands_to_the_right() -> None:
    plass = finn(felt("0.1", "0.11"), hinder())
    assert not plass.inni and plass.med_ledd and plass.kant == Fraction("0.11")


def test_next_to_another_bar_there_is_no_room() -> None:
    assert finn(felt("0.1", "0.11"), hinder(felt("0.115", "0.5"))) is None


def test_the_text_is_not_put_across_today() -> None:
    assert finn(felt("0.1", "0.11"), hinder(idag="0.13")) is None


def test_outside_the_drawing_there_is_no_room() -> None:
    assert finn(felt("0.97", "0.98"), hinder()) is None


def test_a_bar_that_lies_over_this_one_takes_its_room() -> None:
    plass = finn(felt("0.1", "0.5"), hinder(over=(felt("0.1", "0.3"),)))
    assert plass is None or plass.felt.fra >= Fraction("0.3")


@given(
    fra=st.fractions(0, 1, max_denominator=500),
    bredde=st.fractions(0, 1, max_denominator=500),
    idag=st.fractions(0, 1, max_denominator=500),
)
def test_no_text_ever_crosses_today_or_leaves_the_drawing(
    fra: Fraction, bredde: Fraction, idag: Fraction
) -> None:
    bit = Felt(fra=fra, til=min(fra + bredde, Fraction(1)))
    plass = finn_tekstplass(
        tekst="80 %",
        hel_tekst="Fastlege 80 %",
        inni=(bit,),
        etter=bit.til,
        hinder=Hinder(over=(), utenfor=(), idag=idag),
    )
    if plass is not None:
        assert plass.felt.til <= 1
        assert not plass.felt.fra < idag < plass.felt.til
