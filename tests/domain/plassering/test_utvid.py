"""Chains between kommuner: more get a place, and no kommune's order is broken by it."""

from collections import Counter

from alis.domain.plassering.rekkefolge import Rang, gir_en_til, velg_i_rekkefolge
from alis.domain.plassering.utvid import Kommuneplasser


def ser(*plasser: str) -> Rang:
    """The places that can be used, the best first."""
    return {plass: ((nummer, 0), plass) for nummer, plass in enumerate(plasser)}


def test_the_first_chooses_first() -> None:
    assert velg_i_rekkefolge([ser("a", "b"), ser("a"), ser("b")], {"a": 1, "b": 1}) == ["a", None, "b"]


def test_one_place_more_is_handed_on_from_one_to_the_next() -> None:
    deres = [ser("a", "b"), ser("b", "c"), ser("c")]
    assert gir_en_til(deres, ["b", "c", None], "a")
    assert not gir_en_til(deres[:2], ["b", "c"], "a")


def test_a_chain_through_three_kommuner_ends_in_what_is_free() -> None:
    alle = Kommuneplasser(
        {"1": [ser("a")], "2": [ser("a", "b")], "3": [ser("b", "c")]},
        antall={"a": 1, "b": 1, "c": 1},
        har={"2": Counter("a"), "3": Counter("b")},
    )
    alle.utvid(hoyst=3)
    assert [alle.valgt(kommune) for kommune in "123"] == [["a"], ["b"], ["c"]]
    assert alle.ledige == {"a": 0, "b": 0, "c": 0}


def test_what_is_free_and_better_is_taken_and_what_is_left_is_free_again() -> None:
    alle = Kommuneplasser({"1": [ser("a", "b")]}, antall={"a": 1, "b": 1}, har={"1": Counter("b")})
    alle.bedre()
    assert (alle.valgt("1"), alle.ledige) == (["a"], {"a": 0, "b": 1})


def test_what_nobody_chooses_is_let_go() -> None:
    alle = Kommuneplasser({"1": [ser("a")]}, antall={"a": 2, "b": 1}, har={"1": Counter("aab")})
    assert (alle.plassert(), alle.ledige) == (1, {"a": 1, "b": 1})
