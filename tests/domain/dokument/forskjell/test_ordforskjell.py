"""Word by word, without losing a sign."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alis.domain.dokument.forskjell import Bit, Bitslag, er_uendret, gammel_tekst, ny_tekst, ordforskjell
from alis.domain.dokument.forskjell.felles_ledd import felles_ledd

SETNINGER = st.lists(
    st.sampled_from(
        ["legen", "Kommunen", "får", "100 000 kr", ",", ".", "\n", " ", "ALIS-avtale", "Čiekŋal", "  "]
    )
).map("".join)


def vis(biter: tuple[Bit, ...]) -> str:
    merke = {Bitslag.UENDRET: "{}", Bitslag.FJERNET: "[-{}-]", Bitslag.LAGT_TIL: "[+{}+]"}
    return "".join(merke[bit.slag].format(bit.tekst) for bit in biter)


@pytest.mark.parametrize(
    ("gammel", "ny", "forventet"),
    [
        ("Fire timer i måneden.", "Fem timer i måneden.", "[-Fire-][+Fem+] timer i måneden."),
        ("Inntil 100 000 kr.", "Inntil 120 000 kr.", "Inntil [-100 000-][+120 000+] kr."),
        ("Listen er kortet.", "Listen er kortet med 200.", "Listen er kortet[+ med 200+]."),
        ("fra 01.06.2025 av", "fra 02.06.2025 av", "fra [-01.06.2025-][+02.06.2025+] av"),
        ("En ALIS-avtale", "En ALIS-ordning", "En [-ALIS-avtale-][+ALIS-ordning+]"),
        ("Sørgård", "Sørgård", "Sørgård"),
        ("", "Nytt.", "[+Nytt.+]"),
        ("Borte.", "", "[-Borte.-]"),
        ("", "", ""),
    ],
)
def test_a_changed_word_is_shown_whole_and_the_rest_is_left_alone(
    gammel: str, ny: str, forventet: str
) -> None:
    assert vis(ordforskjell(gammel, ny)) == forventet


def test_words_that_are_replaced_together_are_one_change() -> None:
    assert vis(ordforskjell("Hun får to kurs nå.", "Hun får fire samlinger nå.")) == (
        "Hun får [-to kurs-][+fire samlinger+] nå."
    )


def test_a_moved_sentence_is_in_at_one_place_and_out_at_the_other() -> None:
    biter = ordforskjell("Alfa beta gamma. Delta.", "Delta. Alfa beta gamma.")
    assert vis(biter) == "[+Delta. +]Alfa beta gamma[-. Delta-]."


@given(gammel=SETNINGER, ny=SETNINGER)
def test_both_texts_can_be_read_back_sign_for_sign(gammel: str, ny: str) -> None:
    biter = ordforskjell(gammel, ny)
    assert (gammel_tekst(biter), ny_tekst(biter)) == (gammel, ny)
    assert er_uendret(biter) == (gammel == ny)


@given(gammel=st.text(), ny=st.text())
def test_no_sign_of_any_script_is_lost(gammel: str, ny: str) -> None:
    biter = ordforskjell(gammel, ny)
    assert (gammel_tekst(biter), ny_tekst(biter)) == (gammel, ny)


@given(gammel=SETNINGER, ny=SETNINGER)
def test_two_neighbours_are_never_of_the_same_kind(gammel: str, ny: str) -> None:
    slag = [bit.slag for bit in ordforskjell(gammel, ny)]
    assert all(forste is not neste for forste, neste in pairwise(slag))


@given(gamle=st.lists(st.sampled_from("abcdef")), nye=st.lists(st.sampled_from("abcdef")))
def test_what_is_common_is_equal_and_rises_in_both(gamle: list[str], nye: list[str]) -> None:
    par = felles_ledd(gamle, nye)
    assert all(gamle[a] == nye[b] for a, b in par)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(par))


class Telleord(str):
    """A word that counts how often it is compared."""

    sammenlignet = 0
    __hash__ = str.__hash__

    def __eq__(self, annet: object) -> bool:
        Telleord.sammenlignet += 1
        return str.__eq__(self, annet)


@pytest.mark.parametrize("ord_", [["a", "b"], ["a", "b", "c", "d", "e", "f", "g"]])
def test_the_work_grows_with_the_length_and_not_with_its_square(ord_: list[str]) -> None:
    """Texts without one word that stands alone are the worst there are."""
    antall = 20_000
    gamle = [Telleord(ord_[nr % len(ord_)]) for nr in range(antall)]
    nye = [Telleord(ord_[(nr * nr + 1) % len(ord_)]) for nr in range(antall)]
    Telleord.sammenlignet = 0
    felles_ledd(gamle, nye)
    assert Telleord.sammenlignet < 30 * antall
