"""Solve the whole: each part by itself, exactly where it is no larger than a trust's round."""

from alis.domain.plassering.brukbar import finn_valg
from alis.domain.plassering.losning import Losning
from alis.domain.plassering.problem import Problem
from alis.integrations.loser.delproblem import Delproblem, del_opp
from alis.integrations.loser.eksakt import los_eksakt
from alis.integrations.loser.stor import los_stor

FLEST_KANDIDATER, FLEST_VALG = 120, 20_000
"""The largest part that is solved exactly. The size decides, never the clock, so that the answer is the same each time."""


def los(problem: Problem) -> Losning:
    """Never breaks a rule of the contract. The same problem has the same answer."""
    fordeling: dict[str, str] = {}
    grense, eksakt = 0, True
    for del_ in del_opp(problem, finn_valg(problem)):
        if _is_a_round(del_):
            gitt = los_eksakt(del_)
            grense += len(gitt)
        else:
            gitt, mulig = los_stor(del_)
            grense += mulig
            eksakt = False
        fordeling |= gitt
    return Losning(fordeling=fordeling, ovre_grense=grense, optimal_onsker=eksakt)


def _is_a_round(del_: Delproblem) -> bool:
    return len(del_.kandidater) <= FLEST_KANDIDATER and del_.antall_valg <= FLEST_VALG
