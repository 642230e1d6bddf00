"""Search and sort columns for Norwegian and Sámi names."""

import pytest

from alis.records.felles.navn import sokeform, sorteringsnokkel


@pytest.mark.parametrize(
    ("skrevet", "sokt"),
    [
        ("Åse Aasen", "ase åsen"),
        ("Bjørn Sørensen", "bjorn soerensen"),
        ("Liv Sæther", "LIV SAETHER"),
        ("Risten Guttorm Márjá", "marja"),
        ("Jon Đ. Ŋarga", "jon d. narga"),
        ("André  Müller", "andre muller"),
    ],
)
def test_a_name_is_found_however_it_is_spelled(skrevet: str, sokt: str) -> None:
    assert sokeform(sokt) in sokeform(skrevet)


def test_names_sort_by_the_norwegian_alphabet() -> None:
    stokket = ["Åse", "Ørjan", "Bo", "Aage", "Astrid", "Ægir", "Zara", "Anne"]
    riktig = ["Anne", "Astrid", "Bo", "Zara", "Ægir", "Ørjan", "Aage", "Åse"]
    assert sorted(stokket, key=sorteringsnokkel) == riktig


def test_a_shorter_first_name_goes_before_a_longer() -> None:
    assert sorteringsnokkel("Ann Berg") < sorteringsnokkel("Anna Aberg")


def test_the_sort_key_holds_only_signs_that_every_collation_orders_alike() -> None:
    assert set(sorteringsnokkel("Årnes-Öberg, Čáhcesuolu O'Neill")) <= set(
        "0123456789abcdefghijklmnopqrstuvwxyz"
    )
