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


def los(problem: Problem) -> Losning:
    """Never breaks a rule of the contract. The same problem has the same answer.

    What the exact solver answers is not taken on trust: where it breaks a rule, or gives no answer, the chains do it.
    """
    deler = list(del_opp(problem, finn_valg(problem)))
    losning = _solve(deler, eksakt=True)
    return _solve(deler, eksakt=False) if finn_brudd(problem, losning.fordeling) else losning


def _solve(deler: list[Delproblem], *, eksakt: bool) -> Losning:
    fordeling: dict[str, str] = {}
    grense, bevist = 0, True
    for del_ in deler:
        gitt = _exactly(del_) if eksakt and _is_a_round(del_) else None
        mulig = len(gitt or ())
        if gitt is None:
            gitt, mulig = los_stor(del_)
            bevist = False
        grense += mulig
        fordeling |= gitt
    return Losning(fordeling=fordeling, ovre_grense=grense, optimal_onsker=bevist)


def _exactly(del_: Delproblem) -> dict[str, str] | None:
    try:
        return los_eksakt(del_)
    except IkkeLost:
        return None


def _is_a_round(del_: Delproblem) -> bool:
    return len(del_.kandidater) <= FLEST_KANDIDATER and del_.antall_valg <= FLEST_VALG
