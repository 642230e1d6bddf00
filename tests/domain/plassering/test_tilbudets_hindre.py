"""Which changes of a need let an open offer fall, and which hindrances an offer that is sent by hand may have."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alis.domain.plassering.brukbar import er_brukbar
from alis.domain.plassering.problem import Kandidat, Onske, Plass
from alis.domain.plassering.tilbudets_hindre import Hinder, finn_fellende, finn_hindre, finn_ufravikelige
from alis.domain.verdier import add_months

MEDISIN, KIRURGI = (Onske(sted="Bodø", avdeling=navn) for navn in ("medisin", "kirurgi"))
START = date(2027, 4, 1)
HUN = Kandidat(
    id="k1",
    kommune="1848",
    prioritet=1,
    meldt=date(2026, 1, 1),
    tidligst=START,
    onsket_fom=START,
    maks_avvik_maneder=6,
    onsker=(MEDISIN,),
    godtar_andre=True,
)
PLASS = Plass(id="p1", helseforetak="h", sted="Bodø", avdeling="medisin", fom=START, maneder=6, antall=1)


@pytest.mark.parametrize(
    ("endret", "hindre"),
    [
        ({"onsket_fom": date(2027, 7, 1)}, set()),
        ({"tidligst": date(2027, 6, 1), "onsket_fom": date(2027, 7, 1)}, {Hinder.FOR_TIDLIG}),
        ({"onsket_fom": date(2027, 10, 1)}, set()),
        ({"onsket_fom": date(2027, 10, 2)}, {Hinder.FOR_LANGT_FRA}),
        ({"onsket_fom": date(2027, 7, 1), "maks_avvik_maneder": 2}, {Hinder.FOR_LANGT_FRA}),
        ({"onsker": (KIRURGI,)}, set()),
        ({"onsker": (KIRURGI,), "godtar_andre": False}, {Hinder.IKKE_ONSKET}),
        (
            {"onsker": (KIRURGI,), "godtar_andre": False, "ved_samme_avdeling": True},
            {Hinder.IKKE_SAMME_AVDELING},
        ),
        ({"minste_maneder": 3, "storste_maneder": 5}, {Hinder.FEIL_LENGDE}),
    ],
)
def test_an_offer_falls_when_the_changed_need_could_not_get_it(endret: dict, hindre: set[Hinder]) -> None:
    assert finn_fellende(for_=HUN, etter=replace(HUN, **endret), plass=PLASS) == hindre


def test_what_was_sent_by_hand_outside_the_wishes_stands_through_a_change_that_makes_it_no_worse() -> None:
    for_ = replace(HUN, onsker=(KIRURGI,), godtar_andre=False)
    assert finn_fellende(for_=for_, etter=replace(for_, maks_avvik_maneder=5), plass=PLASS) == set()
    assert finn_fellende(for_=for_, etter=replace(for_, tidligst=add_months(START, 1)), plass=PLASS) == {
        Hinder.FOR_TIDLIG
    }


def test_what_had_the_hindrance_before_falls_too_where_no_offer_could_have_it() -> None:
    sen = replace(HUN, tidligst=date(2027, 6, 1), onsket_fom=date(2027, 7, 1))
    assert finn_fellende(for_=sen, etter=sen, plass=PLASS) == {Hinder.FOR_TIDLIG}
    assert (
        finn_ufravikelige(replace(HUN, onsker=(), godtar_andre=False, maks_avvik_maneder=0), PLASS) == set()
    )


@given(
    maned=st.integers(-9, 9),
    ventet=st.integers(0, 4),
    maneder=st.integers(1, 12),
    avvik=st.integers(0, 6),
    andre=st.booleans(),
    onske=st.sampled_from([MEDISIN, KIRURGI]),
)
def test_nothing_is_against_what_can_be_used_and_something_against_all_else(
    maned: int, ventet: int, maneder: int, avvik: int, andre: bool, onske: Onske
) -> None:
    hun = replace(
        HUN,
        onsket_fom=add_months(START, ventet),
        maks_avvik_maneder=avvik,
        onsker=(onske,),
        godtar_andre=andre,
    )
    plass = replace(PLASS, fom=add_months(START, maned), maneder=maneder)
    assert er_brukbar(hun, plass) is not bool(finn_hindre(hun, plass))
