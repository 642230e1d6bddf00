"""The solver of the distribution of hospital places, on HiGHS and SciPy's sparse assignment."""

from importlib import import_module

from alis.domain.plassering.losning import Losning
from alis.domain.plassering.problem import Problem


def los(problem: Problem) -> Losning:
    """As `Loser` says. The libraries are read at the first call: they take long, start threads, and few pages need them."""
    losning: Losning = import_module("alis.integrations.loser.los").los(problem)
    return losning


__all__ = ["los"]
