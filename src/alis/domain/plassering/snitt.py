"""How a vacancy is cut so that a plan of who serves in which months can be offered."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from alis.domain.plassering.behov import MANEDER
from alis.domain.plassering.deling import Tjeneste
from alis.domain.plassering.problem import Plass


def finn_snitt(plasser: Iterable[Plass], tjenester: Iterable[Tjeneste]) -> Mapping[str, tuple[int, ...]]:
    """The months of each piece, first to last, of the vacancies that the plan cuts. Together they are the vacancy's months.

    Vacancies of several equal places are not cut: what each of them is to be must be said first.
    """
    brukt: dict[str, set[tuple[int, int]]] = {}
    for tjeneste in tjenester:
        for en in tjeneste:
            brukt.setdefault(en.plass, set()).add((en.fra, en.til))
    snitt = {}
    for plass in plasser:
        stykker = brukt.get(plass.id, set())
        if plass.antall == 1 and _must_be_cut(plass, stykker):
            grenser = sorted({0, plass.maneder} | {grense for stykke in stykker for grense in stykke})
            snitt[plass.id] = tuple(til - fra for fra, til in pairwise(grenser))
    return snitt


def _must_be_cut(plass: Plass, stykker: set[tuple[int, int]]) -> bool:
    """One service from the first day, of all its months or of six at the least, has the vacancy as it is."""
    if len(stykker) != 1:
        return len(stykker) > 1
    ((fra, til),) = stykker
    return fra > 0 or til not in range(min(MANEDER, plass.maneder), plass.maneder + 1)
