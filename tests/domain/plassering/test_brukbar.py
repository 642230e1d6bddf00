"""Which places can be used, at the edge of each limit, and what is preferred."""

from dataclasses import replace
from datetime import date

import pytest

from alis.domain.plassering.brukbar import brukes_av_noen, er_brukbar, finn_valg
from alis.domain.plassering.problem import Kandidat, Onske, Plass, Problem

BODO = Onske(sted="Bodø", avdeling="medisin")
LEGE = Kandidat(
    id="k1",
    kommune="1804",
    prioritet=1,
    meldt=date(2026, 1, 10),
    tidligst=date(2026, 9, 1),
    onsket_fom=date(2027, 3, 31),
    maks_avvik_maneder=6,
    onsker=(BODO,),
    godtar_andre=False,
)
PLASS = Plass(
    id="p1",
    helseforetak="Prøve HF",
    sted="Bodø",
    avdeling="medisin",
    fom=date(2027, 4, 1),
    maneder=6,
    antall=1,
)


@pytest.mark.parametrize(
    ("plass", "brukbar"),
    [
        ({}, True),
        ({"maneder": 5}, False),
        ({"maneder": 7}, True),
        ({"fom": date(2026, 9, 30)}, True),  # six months before the 31st is the last of September
        ({"fom": date(2026, 9, 29)}, False),
        ({"fom": date(2027, 9, 30)}, True),
        ({"fom": date(2027, 10, 1)}, False),
        ({"avdeling": "Medisin"}, False),
        ({"sted": "Vefsn"}, False),
    ],
)
def test_a_place_is_usable_within_every_limit(plass: dict[str, object], brukbar: bool) -> None:
    assert er_brukbar(LEGE, replace(PLASS, **plass)) is brukbar
    assert bool(finn_valg(Problem((LEGE,), (replace(PLASS, **plass),)))["k1"]) is brukbar


def test_a_place_before_the_first_day_cannot_be_used() -> None:
    assert er_brukbar(replace(LEGE, tidligst=PLASS.fom), PLASS)
    assert not er_brukbar(replace(LEGE, tidligst=date(2027, 4, 2)), PLASS)


def test_with_no_deviation_only_the_day_itself_will_do() -> None:
    stiv = replace(LEGE, maks_avvik_maneder=0)
    assert not er_brukbar(stiv, PLASS)
    assert er_brukbar(stiv, replace(PLASS, fom=LEGE.onsket_fom))


def test_a_place_outside_the_wishes_costs_the_longest_list_in_the_problem() -> None:
    romslig = replace(LEGE, onsker=(), godtar_andre=True)
    annen = replace(LEGE, id="k2", prioritet=2, onsker=(BODO, Onske(sted="Vefsn", avdeling="medisin")))
    valgene = finn_valg(Problem((romslig, annen), (PLASS,)))
    assert [(valg.onske, valg.kostnad, valg.dager) for valg in valgene["k1"]] == [(None, 2, 1)]
    assert [(valg.onske, valg.kostnad, valg.dager) for valg in valgene["k2"]] == [(0, 0, 1)]


def test_a_wish_comes_before_a_day() -> None:
    lege = replace(LEGE, onsker=(BODO, Onske(sted="Vefsn", avdeling="medisin")))
    naer = replace(PLASS, id="p0", sted="Vefsn", fom=LEGE.onsket_fom)
    valg = finn_valg(Problem((lege,), (naer, PLASS, replace(PLASS, id="p2", fom=date(2027, 3, 31)))))["k1"]
    assert [ett.plass.id for ett in valg] == ["p2", "p1", "p0"]


def test_a_place_is_of_use_where_one_of_those_who_wait_can_use_it() -> None:
    annen = replace(LEGE, id="k2", prioritet=2, avslatte=frozenset({"p1"}))
    ukjent = replace(PLASS, id="p2", avdeling="kirurgi")
    assert brukes_av_noen(Problem((LEGE, annen), (PLASS, ukjent))) == {"p1"}
    assert brukes_av_noen(Problem((annen,), (PLASS, ukjent))) == frozenset()
    assert brukes_av_noen(Problem((annen, replace(LEGE, id="k3", godtar_andre=True)), (PLASS, ukjent))) == {
        "p1",
        "p2",
    }
