"""Solve the whole: each part by itself, exactly where it is no larger than a trust's round."""

from math import comb

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
FLEST_PAR = 2_500
"""The most pairs of one kommune in a part that someone stands and waits for. The proof takes longer the more there are."""


def los(problem: Problem, *, noen_venter: bool = False) -> Losning:
    """Never breaks a rule of the contract. The same problem has the same answer.

    `noen_venter` on a page: a large round of two or three kommuner, which could take minutes, is not solved exactly.
    What the exact solver answers is not taken on trust: where it breaks a rule, or gives no answer, the chains do it.
    """
    deler = list(del_opp(problem, finn_valg(problem)))
    losning = _solve(deler, [_is_a_round(del_) and not (noen_venter and _is_slow(del_)) for del_ in deler])
    return _solve(deler, [False] * len(deler)) if finn_brudd(problem, losning.fordeling) else losning


def _solve(deler: list[Delproblem], eksakt: list[bool]) -> Losning:
    """Each part, exactly or by chains."""
    fordeling: dict[str, str] = {}
    grense, bevist = 0, True
    for del_, helt in zip(deler, eksakt, strict=True):
        gitt = _exactly(del_) if helt else None
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


def _is_slow(del_: Delproblem) -> bool:
    return sum(comb(len(deres), 2) for deres in del_.kommuner.values()) > FLEST_PAR
