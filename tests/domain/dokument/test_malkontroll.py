"""A template that is being written is told what is wrong with it, and where."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from alis.domain.avtale import Element
from alis.domain.dokument import Felt, Klausultekst, Mal, Skriftsprak
from alis.domain.dokument.malkontroll import (
    FLEST_PUNKTER,
    LENGSTE_PUNKT,
    Malfeilslag,
    kontroller_mal,
    nasjonalt_laste,
)
from alis.domain.dokument.malredigering import (
    med_endret_klausul,
    med_flyttet_klausul,
    med_ny_klausul,
    med_nytt_tiltak,
    uten_klausul,
)
from alis.integrations.dokument import gjeldende_mal
from factories.mal import klausul, tiltak

NASJONAL = gjeldende_mal()


def med(**endret: object) -> Mal:
    """The national template with the office's own clause in it."""
    return med_ny_klausul(NASJONAL, replace(klausul(), **endret), etter="legens_plikter")


def med_nb(tekst: Klausultekst) -> Mal:
    ny = klausul()
    return med(tekst={**ny.tekst, Skriftsprak.BOKMAL: tekst})


def slag(mal: Mal) -> set[Malfeilslag]:
    return {feil.slag for feil in kontroller_mal(mal, nasjonal=NASJONAL)}


def test_the_national_template_and_one_with_a_clause_more_have_nothing_wrong() -> None:
    assert kontroller_mal(NASJONAL, nasjonal=None) == ()
    assert kontroller_mal(med(), nasjonal=NASJONAL) == ()


MANGLER: dict[str, tuple[Callable[[], Mal], set[Malfeilslag]]] = {
    "nynorsk heading missing": (
        lambda: med(
            tekst={**klausul().tekst, Skriftsprak.NYNORSK: Klausultekst(overskrift=" ", avsnitt=("x",))}
        ),
        {Malfeilslag.MANGLER_OVERSKRIFT},
    ),
    "a paragraph only in bokmål": (
        lambda: med_nb(Klausultekst(overskrift="A", avsnitt=("x", "y"))),
        {Malfeilslag.ULIKE_SPRAK},
    ),
    "two clauses of one number": (lambda: med(punkt="3.2"), {Malfeilslag.DOBBELT_NUMMER}),
    "letters for a number": (lambda: med(punkt="a"), {Malfeilslag.UGYLDIG_NUMMER}),
    "no number": (lambda: med(punkt=""), {Malfeilslag.UGYLDIG_NUMMER}),
    "four levels": (lambda: med(punkt="3.2.1.1"), {Malfeilslag.UGYLDIG_NUMMER}),
    "an element twice": (
        lambda: med(element=Element.VEILEDNING, felt=Felt.AVTALT),
        {Malfeilslag.DOBBELT_ELEMENT},
    ),
    "the parties twice": (lambda: med(felt=Felt.PARTER), {Malfeilslag.DOBBELT_FELT}),
    "a broken placeholder": (
        lambda: med_nb(Klausultekst(overskrift="A", avsnitt=("Kjære {navn",))),
        {Malfeilslag.KROLLPARENTES},
    ),
    "a sign the paper cannot print": (
        lambda: med_nb(Klausultekst(overskrift="A", avsnitt=("Hei \N{GRINNING FACE}",))),
        {Malfeilslag.FREMMEDE_TEGN},
    ),
    "a national clause reworded": (
        lambda: med_endret_klausul(med(), replace(NASJONAL.klausuler[0], punkt="9")),
        {Malfeilslag.NASJONALT_PUNKT},
    ),
    "an element clause taken away": (
        lambda: uten_klausul(med(), "veiledning"),
        {Malfeilslag.MANGLER_ELEMENT, Malfeilslag.NASJONALT_PUNKT},
    ),
    "the signatures taken away": (
        lambda: uten_klausul(med(), "underskrifter"),
        {Malfeilslag.MANGLER_FELT, Malfeilslag.NASJONALT_PUNKT},
    ),
    "a measure without nynorsk": (
        lambda: med_nytt_tiltak(med(), tiltak(nn=" ")),
        {Malfeilslag.TILTAK_MANGLER_TEKST},
    ),
}


@pytest.mark.parametrize(("lag", "ventet"), MANGLER.values(), ids=MANGLER)
def test_it_is_found(lag: Callable[[], Mal], ventet: set[Malfeilslag]) -> None:
    assert slag(lag()) == ventet


@pytest.mark.parametrize(
    ("lengde", "for_lang"), [(LENGSTE_PUNKT, False), (LENGSTE_PUNKT + 1, True), (100_000, True)]
)
def test_a_clause_has_a_greatest_length(lengde: int, for_lang: bool) -> None:
    mal = med_nb(Klausultekst(overskrift="A", avsnitt=("x" * (lengde - 2),)))
    assert (Malfeilslag.FOR_LANG in slag(mal)) is for_lang


def test_there_is_a_greatest_number_of_clauses() -> None:
    mal = NASJONAL
    for nummer in range(FLEST_PUNKTER - len(NASJONAL.klausuler) + 1):
        mal = med_ny_klausul(
            mal, klausul(punkt=f"{5 + nummer // 99}.{1 + nummer % 99}"), etter="kommunal_finansiering"
        )
    assert slag(mal) == {Malfeilslag.FOR_MANGE}


def test_two_clauses_never_get_the_same_id() -> None:
    mal = med_ny_klausul(med(), klausul(punkt="3.4"), etter="nettverk")

    assert [k.id for k in mal.klausuler if k.id.startswith("nettverk")] == ["nettverk", "nettverk-2"]


def test_a_clause_moves_no_further_than_the_ends() -> None:
    mal = med_flyttet_klausul(med(), "nettverk", steg=-100)

    assert mal.klausuler[0].id == "nettverk"
    assert med_flyttet_klausul(mal, "nettverk", steg=-1) == mal


def test_only_what_the_national_template_locks_is_out_of_the_offices_hands() -> None:
    assert nasjonalt_laste(med(), nasjonal=NASJONAL) == {k.id for k in NASJONAL.klausuler}
