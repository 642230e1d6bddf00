"""The solver beside every distribution there is, in small rounds full of ties, and what it promises of large ones."""

from importlib import import_module
from itertools import product
from random import Random

import pytest

from alis.domain.plassering.begrunnelse import begrunn
from alis.domain.plassering.brukbar import finn_valg
from alis.domain.plassering.kontroll import finn_brudd, samlet
from alis.domain.plassering.losning import Losning
from alis.domain.plassering.problem import Problem
from alis.domain.plassering.sannhet import finn_usanne
from alis.integrations.loser import los
from alis.integrations.loser.delproblem import Delproblem
from alis.integrations.loser.highs import IkkeLost
from factories.plassering import lag_liten_runde, lag_nasjonen, lag_runde


def den_beste(problem: Problem) -> dict[str, str]:
    """By looking at them all: the contract's five criteria in their order, over those that break nothing."""
    rekkefolge = problem.rekkefolge
    valgene = finn_valg(problem)
    muligheter = [[None, *(valg.plass.id for valg in valgene[kandidat.id])] for kandidat in rekkefolge]
    best = None
    for plasser in product(*muligheter):
        fordeling = {k.id: plass for k, plass in zip(rekkefolge, plasser, strict=True) if plass}
        if finn_brudd(problem, fordeling):
            continue
        antall, onsker, dager = samlet(problem, fordeling)
        hvem = [0 if plass else 1 for plass in plasser]
        verdi = (-antall, onsker, dager, hvem, [plass or "" for plass in plasser])
        if best is None or verdi < best[0]:
            best = (verdi, fordeling)
    assert best is not None
    return best[1]


@pytest.mark.parametrize("start", range(0, 600, 50))
def test_small_rounds_are_solved_as_by_looking_at_every_distribution(start: int) -> None:
    for fro in range(start, start + 50):
        problem = lag_liten_runde(fro)
        losning = los(problem)
        assert dict(losning.fordeling) == den_beste(problem), fro
        assert losning.optimal and losning.optimal_onsker


@pytest.mark.parametrize("fro", range(3))
def test_a_round_breaks_nothing_and_every_sentence_in_it_is_true(fro: int) -> None:
    problem = lag_runde(fro, kandidater=60, plasser=50, kommuner=25)
    losning = los(problem)
    assert losning.optimal and losning.optimal_onsker
    assert finn_brudd(problem, losning.fordeling) == ()
    assert finn_usanne(problem, losning.fordeling, begrunn(problem, losning.fordeling)) == ()


def test_the_order_of_the_lists_means_nothing() -> None:
    problem = lag_runde(7, kandidater=40, plasser=30, kommuner=12)
    stokket = Random(1)
    andre = Problem(
        tuple(stokket.sample(problem.kandidater, len(problem.kandidater))),
        tuple(stokket.sample(problem.plasser, len(problem.plasser))),
    )
    assert los(andre) == los(problem)


def test_the_least_place_ids_are_found_where_the_solvers_own_simplification_missed_them() -> None:
    """With it, HiGHS said that nothing was better than p082 for the tenth who was reported."""
    problem = lag_runde(0, kandidater=120, plasser=100, kommuner=20)
    losning = los(problem)
    assert (losning.plassert, losning.optimal, losning.optimal_onsker) == (100, True, True)
    assert samlet(problem, losning.fordeling) == (100, 49, 5469)
    assert losning.fordeling[problem.rekkefolge[9].id] == "p067"


def test_whoever_waits_at_a_page_is_not_kept_by_a_proof() -> None:
    """Half of the candidates are of one kommune: all get a place, and whether the wishes could be better met is left unproven."""
    problem = lag_runde(3, kandidater=120, plasser=100, kommuner=7)
    losning = los(problem, noen_venter=True)
    assert (losning.plassert, losning.optimal) == (100, True)
    assert not losning.optimal_onsker
    assert not finn_brudd(problem, losning.fordeling)
    assert not finn_usanne(problem, losning.fordeling, begrunn(problem, losning.fordeling))


@pytest.mark.parametrize(("fro", "kommuner"), [(0, 4), (1, 3), (2, 8)])
def test_however_early_the_work_ends_nothing_is_said_to_be_proven_that_is_not(
    fro: int, kommuner: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = lag_runde(fro, kandidater=40, plasser=30, kommuner=kommuner)
    best = los(problem)
    bevist = []
    for runder in range(0, 60, 3):
        monkeypatch.setattr(import_module("alis.integrations.loser.fordeling"), "RUNDER", runder)
        losning = los(problem)
        assert finn_brudd(problem, losning.fordeling) == ()
        assert losning.plassert <= best.plassert <= losning.ovre_grense
        if losning.optimal_onsker:
            assert samlet(problem, losning.fordeling) == samlet(problem, best.fordeling)
        bevist.append(losning.optimal_onsker)
    assert {False, True} == set(bevist)
    assert bevist == sorted(bevist)


def test_the_nation_at_once_breaks_nothing_and_says_how_many_there_could_be() -> None:
    problem = lag_nasjonen(0)
    losning = los(problem)
    assert len(problem.kandidater) == len(problem.plasser) == 1400
    assert finn_brudd(problem, losning.fordeling) == ()
    assert losning.plassert >= 0.995 * losning.ovre_grense
    assert not losning.optimal_onsker
    assert finn_usanne(problem, losning.fordeling, begrunn(problem, losning.fordeling)) == ()


def gir_opp(del_: Delproblem, *, runder: int) -> Losning:
    raise IkkeLost


def bryter_ordenen(del_: Delproblem, *, runder: int) -> Losning:
    """Everyone in the place she likes best, whoever else is there."""
    fordeling = {kandidat.id: del_.valg[kandidat.id][0].plass.id for kandidat in del_.kandidater}
    return Losning(fordeling=fordeling, ovre_grense=len(fordeling), optimal_onsker=True)


@pytest.mark.parametrize("loser", [gir_opp, bryter_ordenen])
def test_a_solver_that_fails_or_breaks_a_rule_is_not_trusted(
    loser: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = lag_runde(1, kandidater=40, plasser=20, kommuner=10)
    best = los(problem)
    monkeypatch.setattr(import_module("alis.integrations.loser.fordeling"), "los_eksakt", loser)
    losning = los(problem)
    assert finn_brudd(problem, losning.fordeling) == ()
    assert 0 < losning.plassert <= best.plassert <= losning.ovre_grense
    assert not losning.optimal_onsker


def test_the_solver_is_called_the_same_before_and_after_it_was_first_used() -> None:
    """A module of its own name would take the name from it when it is first imported."""
    los(lag_liten_runde(1))
    assert callable(import_module("alis.integrations.loser").los)
