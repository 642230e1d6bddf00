"""Why there is no place, in words that are true of her."""

from dataclasses import replace
from datetime import date

from alis.domain.plassering.begrunnelse import Grunnslag
from alis.domain.plassering.problem import Kandidat
from alis.web.plasstilbud.setning import ingen_passer

HUN = Kandidat(
    id="1",
    kommune="1848",
    prioritet=1,
    meldt=date(2027, 1, 1),
    tidligst=date(2028, 6, 1),
    onsket_fom=date(2028, 9, 1),
    maks_avvik_maneder=6,
    onsker=(),
    godtar_andre=True,
)


def setning(hun: Kandidat) -> str:
    return ingen_passer(Grunnslag.UTENFOR_VINDUET, hun).replace("\u00a0", " ")


def test_a_day_that_she_wished_for_is_called_so() -> None:
    assert "fra 1. september 2028, som er ønsket start, og tidligst 1. juni 2028" in setning(HUN)


def test_the_day_after_the_first_part_is_no_wish_of_hers() -> None:
    bundet = setning(replace(HUN, onsket_fom=HUN.tidligst))
    assert (
        bundet
        == "Ingen ledig plass på minst seks måneder begynner fra 1. juni 2028 og inntil 6 måneder etter."
    )
