"""Fields read what people write, and say in plain words what they cannot read."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from alis.web.felles.felter import Datofelt, Kronefelt, Prosentfelt


@pytest.mark.parametrize("skrevet", ["1.6.2025", "01.06.2025", " 1.6.2025 ", "1/6/2025", "2025-06-01"])
def test_a_date_is_read_as_norwegians_write_it(skrevet: str) -> None:
    assert Datofelt().clean(skrevet) == date(2025, 6, 1)


@pytest.mark.parametrize("skrevet", ["1.6.25", "juni", "2025", "1.6", "31.02.2025", "1.6.1899", "1.1.2201"])
def test_a_date_that_cannot_be_read_is_told_so_without_the_word_invalid(skrevet: str) -> None:
    with pytest.raises(ValidationError) as feil:
        Datofelt().clean(skrevet)
    assert "ugyldig" not in str(feil.value).lower()


def test_a_date_is_written_back_in_full() -> None:
    assert Datofelt().prepare_value(date(2025, 6, 1)) == "01.06.2025"


@pytest.mark.parametrize(
    ("skrevet", "ore"),
    [
        ("132000", 13_200_000),
        ("132 000", 13_200_000),
        ("132\u00a0000 kr", 13_200_000),
        ("132.000", 13_200_000),
        ("91 317,19", 9_131_719),
        ("1.234.567,5", 123_456_750),
        ("0", 0),
        ("10 000 000 000", 10**12),
    ],
)
def test_an_amount_is_read_to_the_ore(skrevet: str, ore: int) -> None:
    assert Kronefelt().clean(skrevet) == ore


@pytest.mark.parametrize("skrevet", ["mye", "-5", "1,234", "10 000 000 000,01", "12..5", "1 2"])
def test_an_amount_that_cannot_be_read_is_refused(skrevet: str) -> None:
    with pytest.raises(ValidationError):
        Kronefelt().clean(skrevet)


@pytest.mark.parametrize(
    ("skrevet", "prosent"), [("80", "80"), ("62,5 %", "62.5"), ("100", "100"), ("0,01", "0.01")]
)
def test_a_percentage_is_read_exactly(skrevet: str, prosent: str) -> None:
    assert Prosentfelt().clean(skrevet) == Decimal(prosent)


@pytest.mark.parametrize("skrevet", ["0", "100,01", "-1", "halv", "12,345"])
def test_a_percentage_is_over_nothing_and_at_most_everything(skrevet: str) -> None:
    with pytest.raises(ValidationError):
        Prosentfelt().clean(skrevet)


@pytest.mark.parametrize("felt", [Datofelt, Kronefelt, Prosentfelt])
def test_an_empty_optional_field_is_nothing(felt: type) -> None:
    assert felt(required=False).clean("") is None


@pytest.mark.parametrize(
    ("skrevet", "sagt"),
    [
        ("mye", "Skriv prosenten med tall, for eksempel 80 eller 62,5."),
        ("-1", "Prosenten må være over 0 og ikke mer enn 100."),
        ("0", "Prosenten må være over 0 og ikke mer enn 100."),
        ("9" * 400, "Prosenten må være over 0 og ikke mer enn 100."),
        ("62,555", "Skriv prosenten med høyst to desimaler, for eksempel 62,55."),
    ],
)
def test_of_a_percentage_it_is_said_what_is_wrong(skrevet: str, sagt: str) -> None:
    with pytest.raises(ValidationError) as feil:
        Prosentfelt().clean(skrevet)
    assert feil.value.messages == [sagt]
