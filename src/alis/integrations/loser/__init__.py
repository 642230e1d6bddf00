"""The solver of the distribution of hospital places, on HiGHS and SciPy's sparse assignment."""

from importlib import import_module

from alis.domain.plassering.deling import Delingsplan, Delingsproblem
from alis.domain.plassering.losning import Losning
from alis.domain.plassering.problem import Problem


def los(problem: Problem, *, noen_venter: bool = False) -> Losning:
    """As `Loser` says. Where `noen_venter`, less work is done before what is not proven is left unproven."""
    losning: Losning = import_module("alis.integrations.loser.fordeling").los(
        problem, noen_venter=noen_venter
    )
    return losning


def los_deling(problem: Delingsproblem) -> Delingsplan:
    """Who could serve in which months. Never breaks a rule of `delingskontroll`; the same problem has the same answer."""
    plan: Delingsplan = import_module("alis.integrations.loser.deler").los_deling(problem)
    return plan


__all__ = ["los", "los_deling"]
