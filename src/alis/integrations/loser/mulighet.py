"""The possibilities of a part, numbered: each candidate in each place that she can use."""

from collections.abc import Mapping
from dataclasses import dataclass

from alis.domain.plassering.brukbar import Valg
from alis.integrations.loser.delproblem import Delproblem


@dataclass(frozen=True, slots=True)
class Mulighet:
    """`kandidat` is her number in the order of reporting."""

    kandidat: int
    valg: Valg


class Muligheter:
    def __init__(self, del_: Delproblem) -> None:
        self.del_ = del_
        self.alle = [
            Mulighet(nummer, valg)
            for nummer, kandidat in enumerate(del_.kandidater)
            for valg in del_.valg[kandidat.id]
        ]
        self.hos: list[list[int]] = [[] for _kandidat in del_.kandidater]
        """Each candidate's, the one she prefers first."""
        self.i_plassen: dict[str, list[int]] = {plass: [] for plass in del_.antall}
        nummer_av = {kandidat.id: nummer for nummer, kandidat in enumerate(del_.kandidater)}
        self.i_kommunenes_orden = [
            (self.hos[nummer_av[kandidat.id]], kommune)
            for kommune, deres in del_.kommuner.items()
            for kandidat in deres
        ]
        for nummer, mulighet in enumerate(self.alle):
            self.hos[mulighet.kandidat].append(nummer)
            self.i_plassen[mulighet.valg.plass.id].append(nummer)

    def plass(self, nummer: int) -> str:
        return self.alle[nummer].valg.plass.id

    def kommune(self, nummer: int) -> str:
        return self.del_.kandidater[self.alle[nummer].kandidat].kommune

    def verdi(self, nummer: int) -> tuple[int, int]:
        return self.alle[nummer].valg.verdi

    def antall_av(self, nummer: int) -> int:
        """How many there are of the place."""
        return self.del_.antall[self.plass(nummer)]

    def numre(self, fordeling: Mapping[str, str]) -> frozenset[int]:
        """Those that a distribution chooses."""
        return frozenset(
            nummer
            for nummer, mulighet in enumerate(self.alle)
            if fordeling.get(self.del_.kandidater[mulighet.kandidat].id) == mulighet.valg.plass.id
        )
