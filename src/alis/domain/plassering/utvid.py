"""From a distribution that keeps every kommune's order to one that places more, and keeps it still.

Each kommune holds a collection of places, and its candidates choose from it in its order. A kommune that has left someone
out looks for one place more that would seat one more of its own: a free one, or one that another kommune holds and could
replace, which could again be one that a third holds. Such a chain that ends in a free place is carried out whole.
"""

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from alis.domain.plassering.rekkefolge import Rang, brukt, gir_en_til, velg_i_rekkefolge

FLEST_LEDD = 20_000
"""Links that are looked at for one chain before it is given up, so that the work has an end that is the same each time."""


@dataclass(frozen=True, slots=True)
class _Ledd:
    """`kommune` needs a place instead of `mistet`, which the one before it takes; the root needs one more, and has lost none."""

    kommune: str
    mistet: str | None
    for_: "_Ledd | None"

    def linje(self) -> Iterator["_Ledd"]:
        ledd: _Ledd | None = self
        while ledd is not None:
            yield ledd
            ledd = ledd.for_


class Kommuneplasser:
    """The places that each kommune holds, all of them used, and how many of each are free.

    `rangene` are the candidates' views by kommune, the first in its order first; `antall` how many there are of each
    place, and `har` what each kommune has been given. What nobody in it chooses is let go.
    """

    def __init__(
        self,
        rangene: Mapping[str, Sequence[Rang]],
        *,
        antall: Mapping[str, int],
        har: Mapping[str, Counter[str]],
    ) -> None:
        self.rangene = rangene
        self.ledige = dict(antall)
        self.har: dict[str, Counter[str]] = {kommune: Counter() for kommune in rangene}
        self._holdere: dict[str, set[str]] = {plass: set() for plass in antall}
        self._mulige = {
            kommune: tuple(sorted({plass for rang in deres for plass in rang}))
            for kommune, deres in rangene.items()
        }
        self._dode: set[tuple[str, str | None]] = set()
        for kommune, plasser in har.items():
            self._hold(kommune, brukt(velg_i_rekkefolge(rangene[kommune], plasser)))

    def valgt(self, kommune: str) -> list[str | None]:
        return velg_i_rekkefolge(self.rangene[kommune], self.har[kommune])

    def plassert(self) -> int:
        return sum(har.total() for har in self.har.values())

    def utvid(self, *, hoyst: int) -> None:
        """Place more, until there are `hoyst` or no chain is found."""
        funnet = True
        while funnet and self.plassert() < hoyst:
            funnet = False
            for kommune, deres in self.rangene.items():
                while self.har[kommune].total() < len(deres) and self._extend(kommune):
                    funnet = True

    def bedre(self) -> None:
        """Let everyone have what is free and better, until nobody wants anything that is."""
        while any(self._take_better(kommune) for kommune in self.rangene):
            pass

    def _take_better(self, kommune: str) -> bool:
        tatt = False
        for plass in self._mulige[kommune]:
            if self.ledige[plass] > 0:
                med = velg_i_rekkefolge(self.rangene[kommune], self.har[kommune] + Counter([plass]))
                if med != self.valgt(kommune):
                    self._hold(kommune, brukt(med))
                    tatt = True
        return tatt

    def _extend(self, rot: str) -> bool:
        """Find one chain from the kommune and carry it out. Breadth first, so that the shortest comes first."""
        ko, sett = deque([_Ledd(rot, None, None)]), {(rot, None)} | self._dode
        for _nummer in range(FLEST_LEDD):
            if not ko:
                break
            ledd = ko.popleft()
            gode = self._that_would_do(ledd)
            if ledig := next((plass for plass in gode if self.ledige[plass] > 0), None):
                self._carry_out(ledd, ledig)
                self._dode.clear()
                return True
            opptatt = {over.kommune for over in ledd.linje()}
            for neste in ((holder, plass) for plass in gode for holder in sorted(self._holdere[plass])):
                if neste[0] not in opptatt and neste not in sett:
                    sett.add(neste)
                    ko.append(_Ledd(*neste, ledd))
        self._dode = sett
        return False

    def _that_would_do(self, ledd: _Ledd) -> list[str]:
        """The places that would seat one more than the kommune can seat without what it lost."""
        rangene = self.rangene[ledd.kommune]
        uten = self.har[ledd.kommune] - Counter([ledd.mistet] if ledd.mistet else [])
        valgt = velg_i_rekkefolge(rangene, uten)
        return [
            plass
            for plass in self._mulige[ledd.kommune]
            if plass != ledd.mistet and gir_en_til(rangene, valgt, plass)
        ]

    def _carry_out(self, siste: _Ledd, ledig: str) -> None:
        far = ledig
        for ledd in siste.linje():
            uten = self.har[ledd.kommune] - Counter([ledd.mistet] if ledd.mistet else [])
            self._hold(ledd.kommune, uten + Counter([far]))
            far = ledd.mistet or far

    def _hold(self, kommune: str, plasser: Counter[str]) -> None:
        for plass in {*self.har[kommune], *plasser}:
            self.ledige[plass] += self.har[kommune][plass] - plasser[plass]
            if plasser[plass]:
                self._holdere[plass].add(kommune)
            else:
                self._holdere[plass].discard(kommune)
        self.har[kommune] = plasser
