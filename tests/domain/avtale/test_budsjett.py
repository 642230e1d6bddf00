"""A budget adds up to the øre, and who pays what adds up to what it costs."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alis.domain.avtale import Element
from alis.domain.avtale.budsjett import (
    Andeler,
    Budsjettlinje,
    TilskuddIAret,
    TimerEllerBelop,
    antall_avtalear,
    avtalear_for,
    belop_til_avtalen,
    fordel,
    fra_ny_forste_dag,
    regn_kostnader,
)
from alis.domain.avtale.budsjett.grenser import MAKS_AVTALEAR, MAKS_BELOP, MAKS_HUNDREDELTIMER, MAKS_TIMESATS
from alis.domain.regel import Utfall
from alis.domain.verdier import Belop
from factories.budsjett import linje, timelinje

TAK = {element: Belop(1_000_000) for element in Element if element is not Element.KOMMUNAL_FINANSIERING}


def i_aret(
    *linjer: Budsjettlinje, avtalear: int = 1, tak: Mapping[Element, Belop | None] = TAK
) -> TilskuddIAret:
    """The grant by the plain rule: the cost, at most the cap."""
    kostnader = regn_kostnader(linjer).get(avtalear, {})
    gitt = {
        element: None if grense is None else min(grense, kostnader.get(element, Belop.null()))
        for element, grense in tak.items()
    }
    ar = avtalear_for(gjelder_fra=date(2025, 7, 1), nummer=avtalear).verdi
    return TilskuddIAret(avtalear=avtalear, periode=ar, tak=tak, tilskudd=gitt)


def kr(stat: int, klasse6: int, kommune: int) -> Andeler:
    return Andeler(stat=Belop(stat), klasse6=Belop(klasse6), kommune=Belop(kommune))


def test_hours_times_rate_are_rounded_once_and_half_up() -> None:
    assert timelinje().kostnad().verdi == Belop(9_131_719)


@pytest.mark.parametrize(
    "felter",
    [
        {"belop": None},
        {"hundredeltimer": 100, "timesats": Belop(100)},
        {"belop": None, "hundredeltimer": 100},
        {"belop": None, "timesats": Belop(100)},
    ],
)
def test_a_row_is_hours_and_rate_or_an_amount(felter: dict[str, object]) -> None:
    with pytest.raises(TimerEllerBelop):
        linje(**felter)


def test_the_state_pays_up_to_the_cap_and_the_kommune_the_rest() -> None:
    linjer = [linje(1, belop=Belop(700_000)), linje(2, belop=Belop(600_000))]
    budsjett = fordel(linjer, tilskudd=[i_aret(*linjer)])
    post = budsjett.ar[0].post(Element.LAERINGSAKTIVITETER)
    assert post is not None
    assert (post.kostnad, post.over, post.andeler) == (
        Belop(1_300_000),
        Belop(300_000),
        kr(1_000_000, 0, 300_000),
    )


def test_the_grant_is_used_up_in_the_order_of_the_rows() -> None:
    linjer = [linje(3, belop=Belop(600_000)), linje(1, belop=Belop(700_000)), linje(2, belop=Belop(200_000))]
    budsjett = fordel(linjer, tilskudd=[i_aret(*linjer)])
    assert [rad.andeler for rad in budsjett.linjer] == [
        kr(700_000, 0, 0),
        kr(200_000, 0, 0),
        kr(100_000, 0, 500_000),
    ]


def test_at_the_cap_nothing_is_over() -> None:
    linjer = [linje(belop=Belop(1_000_000))]
    post = fordel(linjer, tilskudd=[i_aret(*linjer)]).ar[0].poster[0]
    assert post.innenfor is not None
    assert (post.innenfor.utfall, post.over) == (Utfall.OPPFYLT, None)


def test_the_supplement_stands_under_class_6_and_not_under_the_state() -> None:
    linjer = [linje(element=Element.SENTRALITETSTILLEGG, belop=Belop(1_200_000))]
    assert fordel(linjer, tilskudd=[i_aret(*linjer)]).andeler == kr(0, 1_000_000, 200_000)


def test_the_kommunes_own_element_is_all_the_kommunes() -> None:
    linjer = [linje(element=Element.KOMMUNAL_FINANSIERING, belop=Belop(50_000))]
    budsjett = fordel(linjer, tilskudd=[i_aret(*linjer)])
    assert budsjett.andeler == kr(0, 0, 50_000)
    assert budsjett.ar[0].poster[0].innenfor is None


def test_an_unknown_cap_makes_the_shares_unknown_and_never_a_number() -> None:
    linjer = [linje(1), linje(2, element=Element.KOMMUNAL_FINANSIERING)]
    budsjett = fordel(linjer, tilskudd=[i_aret(*linjer, tak={**TAK, Element.LAERINGSAKTIVITETER: None})])
    ukjent = Andeler(stat=None, klasse6=Belop(0), kommune=None)
    assert (budsjett.linjer[0].andeler, budsjett.andeler) == (ukjent, ukjent)
    assert budsjett.kostnad == Belop(900_000)


def test_each_year_has_its_own_cap() -> None:
    linjer = [linje(1, belop=Belop(900_000)), linje(2, avtalear=2, belop=Belop(900_000))]
    lavere = {**TAK, Element.LAERINGSAKTIVITETER: Belop(0)}
    budsjett = fordel(linjer, tilskudd=[i_aret(*linjer), i_aret(*linjer, avtalear=2, tak=lavere)])
    assert [ar.andeler for ar in budsjett.ar] == [kr(900_000, 0, 0), kr(0, 0, 900_000)]
    assert budsjett.element(Element.LAERINGSAKTIVITETER) == (Belop(1_800_000), kr(900_000, 0, 900_000))


def test_an_empty_budget_costs_nothing() -> None:
    budsjett = fordel([], tilskudd=[i_aret()])
    assert (budsjett.kostnad, budsjett.andeler, budsjett.ar[0].poster) == (Belop(0), kr(0, 0, 0), ())


@pytest.mark.parametrize(
    ("siste_dag", "antall"),
    [
        (date(2026, 6, 30), 1),
        (date(2026, 7, 1), 2),
        (date(2030, 6, 30), 5),
        (date(2030, 7, 1), 6),
        (date(2025, 7, 1), 1),
        (None, 5),
        (date(2090, 1, 1), MAKS_AVTALEAR),
    ],
)
def test_an_agreement_has_as_many_years_as_it_begins(siste_dag: date | None, antall: int) -> None:
    assert antall_avtalear(gjelder_fra=date(2025, 7, 1), siste_dag=siste_dag, uten_slutt=5) == antall


@pytest.mark.parametrize(
    ("ny_dag", "ar"),
    [
        (date(2025, 7, 1), [1, 2, 3]),
        (date(2026, 6, 30), [1, 2, 3]),
        (date(2026, 7, 1), [1, 2]),
        (date(2029, 1, 1), []),
    ],
)
def test_rows_follow_to_a_later_version_less_the_whole_years_that_have_gone(
    ny_dag: date, ar: list[int]
) -> None:
    linjer = [linje(nummer, avtalear=nummer) for nummer in (1, 2, 3)]
    fulgt = fra_ny_forste_dag(linjer, gjelder_fra=date(2025, 7, 1), ny_gjelder_fra=ny_dag)
    assert [en.avtalear for en in fulgt] == ar


def test_what_the_agreement_takes_from_the_budget_is_the_grant_of_the_first_year_and_the_kommunes_rest() -> (
    None
):
    linjer = [
        linje(1, belop=Belop(1_200_000)),
        timelinje(2),
        linje(3, element=Element.KOMMUNAL_FINANSIERING, belop=Belop(50_000)),
        linje(4, avtalear=2, belop=Belop(999)),
    ]
    budsjett = fordel(linjer, tilskudd=[i_aret(*linjer), i_aret(*linjer, avtalear=2)])
    assert belop_til_avtalen(budsjett) == {
        Element.LAERINGSAKTIVITETER: Belop(1_000_000),
        Element.KOMMUNAL_FINANSIERING: Belop(200_000 + 8_131_719 + 50_000),
    }


def test_an_unknown_grant_is_not_taken_into_the_agreement() -> None:
    linjer = [linje()]
    budsjett = fordel(linjer, tilskudd=[i_aret(*linjer, tak={**TAK, Element.LAERINGSAKTIVITETER: None})])
    assert belop_til_avtalen(budsjett) == {
        Element.LAERINGSAKTIVITETER: None,
        Element.KOMMUNAL_FINANSIERING: None,
    }


belop = st.integers(0, MAKS_BELOP).map(Belop)
en_linje = st.one_of(
    st.builds(linje, avtalear=st.integers(1, 3), element=st.sampled_from(Element), belop=belop),
    st.builds(
        timelinje,
        avtalear=st.integers(1, 3),
        element=st.sampled_from(Element),
        hundredeltimer=st.integers(0, MAKS_HUNDREDELTIMER),
        timesats=st.integers(0, MAKS_TIMESATS),
    ),
)


@given(st.lists(en_linje, max_size=12), st.dictionaries(st.sampled_from(list(TAK)), st.none() | belop))
def test_rows_elements_years_and_the_whole_agree(
    tilfeldige: list[Budsjettlinje], tak: dict[Element, Belop | None]
) -> None:
    linjer = [
        Budsjettlinje(**{f: getattr(en, f) for f in en.__dataclass_fields__ if f != "nummer"}, nummer=nummer)
        for nummer, en in enumerate(tilfeldige, start=1)
    ]
    budsjett = fordel(linjer, tilskudd=[i_aret(*linjer, avtalear=ar, tak={**TAK, **tak}) for ar in (1, 2, 3)])
    poster = [post for ar in budsjett.ar for post in ar.poster]
    for deler in (budsjett.linjer, budsjett.ar, poster):
        kostnader = [
            del_.kostnad if isinstance(del_.kostnad, Belop) else del_.kostnad.verdi for del_ in deler
        ]
        assert sum(kostnader, Belop(0)) == budsjett.kostnad
        assert Andeler.summen(del_.andeler for del_ in deler) == budsjett.andeler
    for post in poster:
        if post.andeler.er_kjent:
            kjent = [
                a for a in (post.andeler.stat, post.andeler.klasse6, post.andeler.kommune) if a is not None
            ]
            assert sum(kjent, Belop(0)) == post.kostnad
            assert all(andel >= Belop(0) for andel in kjent)
