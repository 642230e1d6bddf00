"""Vacancies divided between doctors, beside every division there is in small rounds, and what is promised of a region."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from alis.domain.plassering.deling import Del, Delingsproblem, Delkandidat, Syn, Tjeneste
from alis.domain.plassering.delingskontroll import finn_delingsbrudd
from alis.domain.plassering.delingsorden import i_kommunenes_orden
from alis.domain.plassering.kontroll import Bruddslag
from alis.domain.plassering.problem import Kandidat, Onske, Plass
from alis.domain.plassering.snitt import finn_snitt
from alis.integrations.loser.deler import los_deling
from factories.deling import lag_liten_deling, lag_region

KIRURGI = Onske(sted="Bodø", avdeling="kirurgi")
FORSTE = Kandidat(
    id="k1",
    kommune="1804",
    prioritet=1,
    meldt=date(2026, 1, 1),
    tidligst=date(2027, 1, 1),
    onsket_fom=date(2027, 1, 1),
    maks_avvik_maneder=6,
    onsker=(KIRURGI,),
    godtar_andre=False,
)
ANDRE = replace(FORSTE, id="k2", prioritet=2)
PLASS = Plass(
    id="p1",
    helseforetak="Prøve HF",
    sted="Bodø",
    avdeling="kirurgi",
    fom=date(2027, 1, 1),
    maneder=6,
    antall=1,
)


def flest_mulig(problem: Delingsproblem) -> int:
    return flest_med_faerrest_snitt(problem)[0]


def flest_med_faerrest_snitt(problem: Delingsproblem) -> tuple[int, int]:
    """How many, and how many vacancies are cut for them at the least, by looking at them all."""
    syn = Syn(problem)
    muligheter: list[list[Tjeneste | None]] = []
    for hun in problem.kandidater:
        deler = [list(syn.muligheter(hun, nummer)) for nummer in range(hun.deler)]
        muligheter.append([None, *(alt for alt in product(*deler) if syn.kan_alt(hun, alt))])
    beste = (0, 0)
    for valg in product(*muligheter):
        svar = {hun.id: alt for hun, alt in zip(problem.kandidater, valg, strict=True) if alt}
        verdi = (len(svar), -len(finn_snitt(problem.plasser, svar.values())))
        if verdi > beste and not finn_delingsbrudd(problem, svar):
            beste = verdi
    return beste[0], -beste[1]


@pytest.mark.parametrize("start", range(0, 200, 50))
def test_small_rounds_serve_as_many_as_any_division_in_the_kommunes_order(start: int) -> None:
    for fro in range(start, start + 50):
        problem = lag_liten_deling(fro)
        plan = los_deling(problem)
        assert finn_delingsbrudd(problem, plan.tjenester) == ()
        assert len(plan.tjenester) == flest_mulig(problem) <= plan.ovre_grense, fro


def test_small_rounds_cut_as_few_vacancies_as_can_be_for_as_many() -> None:
    for fro in range(60):
        tilfeldig = lag_liten_deling(fro)
        problem = Delingsproblem(
            tilfeldig.kandidater, tuple(replace(plass, antall=1) for plass in tilfeldig.plasser)
        )
        tjenester = los_deling(problem).tjenester
        snitt = finn_snitt(problem.plasser, tjenester.values())
        assert (len(tjenester), len(snitt)) == flest_med_faerrest_snitt(problem), fro


def test_one_vacancy_is_cut_where_her_wishes_alone_would_have_cut_two() -> None:
    """She would rather begin on the first day of one and go on in the other."""
    hun = Delkandidat(kandidat=replace(FORSTE, onsket_fom=date(2027, 2, 1)), deler=2)
    plasser = (replace(PLASS, fom=date(2027, 2, 1)), replace(PLASS, id="p2", fom=date(2027, 5, 1)))
    plan = los_deling(Delingsproblem((hun,), plasser))
    assert len(finn_snitt(plasser, plan.tjenester.values())) == 1


def test_a_region_breaks_nothing_and_serves_all_but_one_of_the_most_there_could_be() -> None:
    problem = lag_region(0, kandidater=120)
    plan = los_deling(problem)
    assert finn_delingsbrudd(problem, plan.tjenester) == ()
    assert len(plan.tjenester) >= plan.ovre_grense - 1
    assert los_deling(Delingsproblem(problem.kandidater[::-1], problem.plasser[::-1])) == plan


def test_a_whole_region_is_within_half_a_per_cent_of_what_is_proven() -> None:
    problem = lag_region(3)
    plan = los_deling(problem)
    assert finn_delingsbrudd(problem, plan.tjenester) == ()
    assert len(plan.tjenester) >= 0.995 * plan.ovre_grense


def test_a_year_serves_two_after_each_other_and_half_a_year_two_who_need_three_months() -> None:
    aret = Delingsproblem(
        (Delkandidat(kandidat=FORSTE), Delkandidat(kandidat=ANDRE)), (replace(PLASS, maneder=12),)
    )
    assert los_deling(aret).tjenester == {"k1": (Del("p1", 0, 6),), "k2": (Del("p1", 6, 6),)}
    halve = Delingsproblem(
        (Delkandidat(kandidat=FORSTE, maneder=3), Delkandidat(kandidat=ANDRE, maneder=3)), (PLASS,)
    )
    assert los_deling(halve).tjenester == {"k1": (Del("p1", 0, 3),), "k2": (Del("p1", 3, 3),)}


def test_nothing_to_divide_is_an_empty_plan() -> None:
    plan = los_deling(Delingsproblem((Delkandidat(kandidat=FORSTE),), ()))
    assert (plan.tjenester, plan.ovre_grense) == ({}, 0)


@pytest.mark.parametrize(
    ("svar", "slag"),
    [
        ({"k9": (Del("p1", 0, 6),)}, Bruddslag.UKJENT),
        ({"k1": (Del("p9", 0, 6),)}, Bruddslag.UKJENT),
        ({"k1": (Del("p1", 1, 6),)}, Bruddslag.UBRUKBAR),
        ({"k1": (Del("p1", 0, 3),)}, Bruddslag.UBRUKBAR),
        ({"k1": ()}, Bruddslag.UBRUKBAR),
        ({"k1": (Del("p1", 0, 6),), "k2": (Del("p1", 0, 6),)}, Bruddslag.FOR_MANGE),
        ({"k2": (Del("p1", 0, 6),)}, Bruddslag.KOMMUNENS_REKKEFOLGE),
    ],
)
def test_the_checker_names_what_is_wrong(svar: dict[str, Tjeneste], slag: Bruddslag) -> None:
    problem = Delingsproblem((Delkandidat(kandidat=FORSTE), Delkandidat(kandidat=ANDRE)), (PLASS,))
    assert {brudd.slag for brudd in finn_delingsbrudd(problem, svar)} == {slag}


def test_the_second_part_comes_after_the_first_and_in_the_same_department_where_that_is_asked() -> None:
    hun = Delkandidat(kandidat=replace(FORSTE, godtar_andre=True), deler=2)
    annen = replace(PLASS, id="p2", avdeling="medisin")
    problem = Delingsproblem((hun,), (PLASS, annen))
    syn = Syn(problem)
    assert syn.kan_alt(hun, (Del("p1", 0, 3), Del("p1", 3, 3)))
    assert not syn.kan_alt(hun, (Del("p1", 3, 3), Del("p1", 0, 3)))
    assert not syn.kan_alt(hun, (Del("p1", 0, 3), Del("p2", 3, 3)))
    assert syn.kan_alt(replace(hun, samme_avdeling=False), (Del("p1", 0, 3), Del("p2", 3, 3)))


def test_one_before_changes_with_one_behind_and_what_she_leaves_is_given_on() -> None:
    annen = replace(PLASS, id="p2", fom=date(2027, 3, 1))
    problem = Delingsproblem((Delkandidat(kandidat=FORSTE), Delkandidat(kandidat=ANDRE)), (PLASS, annen))
    svar = {"k1": (Del("p2", 0, 6),), "k2": (Del("p1", 0, 6),)}
    assert i_kommunenes_orden(problem, svar) == {"k1": (Del("p1", 0, 6),), "k2": (Del("p2", 0, 6),)}
    assert i_kommunenes_orden(problem, {}) == {"k1": (Del("p1", 0, 6),), "k2": (Del("p2", 0, 6),)}
