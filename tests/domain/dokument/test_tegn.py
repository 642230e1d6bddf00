"""Which letters and signs a document can hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alis.domain.dokument import fremmede_tegn, ren_tekst

SAMISK = "Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž Ïï Ää Öö Åå Ææ Øø Ǩǩ Ǥǥ Ʒʒ Ǯǯ"
EUROPEISK = "Łukasz Żółć, Gülşen Çelik, Þórður, Σοφία, Дмитро Ґ, Nguyễn, Ștefan, Ħ"


@pytest.mark.parametrize("navn", [SAMISK, EUROPEISK, "O’Brien-Ødegård «jr.» – 50 % ≥ 1 € ½"])
def test_names_of_europe_stay_as_they_are(navn: str) -> None:
    assert ren_tekst(navn) == navn
    assert fremmede_tegn(navn) == ()


def test_accents_are_joined_to_their_letters() -> None:
    assert ren_tekst("A\u030ase Ma\u0301ret") == "Åse Máret"


def test_marks_that_turn_the_writing_or_hide_are_taken_out() -> None:
    assert ren_tekst("100\u202e000\u2066 kr\u200b\u00ad\ufeff\x1b[0m") == "100000 kr[0m"


def test_line_breaks_of_every_kind_become_one_kind() -> None:
    assert ren_tekst("a\r\nb\rc\u2028d\te") == "a\nb\nc\nd e"


def test_what_has_no_sign_is_shown_as_missing_and_named_for_the_writer() -> None:
    assert ren_tekst("漢 😀 😀") == "□ □ □"
    assert fremmede_tegn("漢 😀 😀") == ("漢", "😀")


@settings(deadline=None)
@given(st.text())
def test_cleaning_is_done_once_and_for_all(tekst: str) -> None:
    assert ren_tekst(ren_tekst(tekst)) == ren_tekst(tekst)
    assert fremmede_tegn(ren_tekst(tekst)) == ()


@settings(deadline=None)
@given(st.text())
def test_what_is_left_can_be_written_as_utf8_and_as_xml(tekst: str) -> None:
    rent = ren_tekst(tekst)
    rent.encode()
    assert all(tegn == "\n" or tegn >= " " for tegn in rent)
