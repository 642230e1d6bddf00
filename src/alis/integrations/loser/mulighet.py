"""The possibilities of a part, numbered: each candidate in each place that she can use."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
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
        self.plass = [mulighet.valg.plass.id for mulighet in self.alle]
        self.verdi = [mulighet.valg.verdi for mulighet in self.alle]
        self.kommune = [del_.kandidater[mulighet.kandidat].kommune for mulighet in self.alle]
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
            self.i_plassen[self.plass[nummer]].append(nummer)

    def like_gode(self, hennes: Sequence[int], verdi: tuple[int, int]) -> Sequence[int]:
        """Of one candidate's, those that she likes as well as what is worth so much, or better."""
        return hennes[: bisect_right(hennes, verdi, key=self.verdi.__getitem__)]

    def antall_av(self, nummer: int) -> int:
        """How many there are of the place."""
        return self.del_.antall[self.plass[nummer]]

    def numre(self, fordeling: Mapping[str, str]) -> frozenset[int]:
        """Those that a distribution chooses."""
        return frozenset(
            nummer
            for nummer, mulighet in enumerate(self.alle)
            if fordeling.get(self.del_.kandidater[mulighet.kandidat].id) == mulighet.valg.plass.id
        )
