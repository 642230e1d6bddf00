"""Solve the whole: each part by itself, exactly where it is no larger than a trust's round."""

from alis.domain.plassering.brukbar import finn_valg
from alis.domain.plassering.kontroll import finn_brudd
from alis.domain.plassering.losning import Losning
from alis.domain.plassering.problem import Problem
from alis.integrations.loser.delproblem import Delproblem, del_opp
from alis.integrations.loser.eksakt import los_eksakt
from alis.integrations.loser.highs import IkkeLost
from alis.integrations.loser.stor import los_stor

FLEST_KANDIDATER, FLEST_VALG = 120, 20_000
"""The largest part that is solved exactly. The size decides, never the clock, so that the answer is the same each time."""
RUNDER, RUNDER_NOEN_VENTER = 7_500, 130
"""The most rounds of work with a part, and with one that someone stands and waits for. A trust's round takes 20 to 115 where
it has many kommuner, and more the fewer they are."""


def los(problem: Problem, *, noen_venter: bool = False) -> Losning:
    """Never breaks a rule of the contract. The same problem has the same answer.

    `noen_venter` on a page: then less work is done before what is not proven is left unproven.
    What the exact solver answers is not taken on trust: where it breaks a rule, or gives no answer, the chains do it.
    """
    deler = list(del_opp(problem, finn_valg(problem)))
    runder = RUNDER_NOEN_VENTER if noen_venter else RUNDER
    losning = _together([_exactly(del_, runder) if _is_a_round(del_) else _by_chains(del_) for del_ in deler])
    return (
        _together([_by_chains(del_) for del_ in deler]) if finn_brudd(problem, losning.fordeling) else losning
    )


def _together(losninger: list[Losning]) -> Losning:
    return Losning(
        fordeling={kandidat: plass for en in losninger for kandidat, plass in en.fordeling.items()},
        ovre_grense=sum(en.ovre_grense for en in losninger),
        optimal_onsker=all(en.optimal_onsker for en in losninger),
    )


def _exactly(del_: Delproblem, runder: int) -> Losning:
    try:
        return los_eksakt(del_, runder=runder)
    except IkkeLost:
        return _by_chains(del_)


def _by_chains(del_: Delproblem) -> Losning:
    fordeling, grense = los_stor(del_)
    return Losning(fordeling=fordeling, ovre_grense=grense, optimal_onsker=False)


def _is_a_round(del_: Delproblem) -> bool:
    return len(del_.kandidater) <= FLEST_KANDIDATER and del_.antall_valg <= FLEST_VALG
