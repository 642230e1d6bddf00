"""The parts of a problem that have nothing to do with each other: no place in common.

Two of one kommune who can use no place both, can never go out over each other.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from alis.domain.plassering.brukbar import Valg
from alis.domain.plassering.problem import Kandidat, Problem


@dataclass(frozen=True, slots=True)
class Delproblem:
    """`kandidater` in the order of reporting; `valg` by candidate id; `antall` by place id."""

    kandidater: tuple[Kandidat, ...]
    valg: Mapping[str, tuple[Valg, ...]]
    antall: Mapping[str, int]

    @property
    def kommuner(self) -> dict[str, list[Kandidat]]:
        """The first in the kommune's order first."""
        deres: dict[str, list[Kandidat]] = defaultdict(list)
        for kandidat in sorted(self.kandidater, key=lambda k: (k.kommune, k.prioritet)):
            deres[kandidat.kommune].append(kandidat)
        return dict(deres)

    @property
    def antall_valg(self) -> int:
        return sum(len(valg) for valg in self.valg.values())


def del_opp(problem: Problem, valg: Mapping[str, tuple[Valg, ...]]) -> Iterator[Delproblem]:
    """Candidates that can use no place are in none of the parts."""
    kandidater = [kandidat for kandidat in problem.rekkefolge if valg[kandidat.id]]
    if not kandidater:
        return
    antall = {plass.id: plass.antall for plass in problem.plasser}
    for gruppe in _groups(kandidater, valg):
        brukte = {ett.plass.id for kandidat in gruppe for ett in valg[kandidat.id]}
        yield Delproblem(
            kandidater=tuple(gruppe),
            valg={kandidat.id: valg[kandidat.id] for kandidat in gruppe},
            antall={plass: antall[plass] for plass in sorted(brukte)},
        )


def _groups(kandidater: list[Kandidat], valg: Mapping[str, tuple[Valg, ...]]) -> list[list[Kandidat]]:
    nummer: dict[str, int] = {}
    fra, til = [], []
    for rad, kandidat in enumerate(kandidater):
        for ett in valg[kandidat.id]:
            fra.append(rad)
            til.append(len(kandidater) + nummer.setdefault(ett.plass.id, len(nummer)))
    storrelse = len(kandidater) + len(nummer)
    graf = coo_array((np.ones(len(fra), dtype=np.int8), (fra, til)), shape=(storrelse, storrelse))
    _antall, merker = connected_components(graf, directed=False)
    grupper: dict[int, list[Kandidat]] = {}
    for rad, kandidat in enumerate(kandidater):
        grupper.setdefault(int(merker[rad]), []).append(kandidat)
    return list(grupper.values())
