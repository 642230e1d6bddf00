"""Service in one part or in two, in any months of a vacancy: what a doctor can do there, and how she sees it.

A vacancy of twelve months can serve two doctors after each other, one of six can serve two that need three. Months are
counted from the vacancy's first day.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from alis.domain.plassering.behov import MANEDER
from alis.domain.plassering.brukbar import Vindu, finn_onske, finn_vindu, utenfor_onskene
from alis.domain.plassering.problem import Kandidat, Plass, Problem
from alis.domain.verdier import add_months


@dataclass(frozen=True, slots=True, order=True)
class Del:
    """So many months in a vacancy, from month `fra` on."""

    plass: str
    fra: int
    maneder: int

    @property
    def til(self) -> int:
        return self.fra + self.maneder


Tjeneste = tuple[Del, ...]
"""The parts of one doctor's service, the first part first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delkandidat:
    """One who waits, for `maneder` on end (`deler` 1), or in two parts that are as long, the second after the first.

    The second part is wished for at the first one's end, and may be moved by as much as it: our reading of 003 pkt. 5 (ADR
    0037). One who has served her first part waits for three months on end.
    """

    kandidat: Kandidat
    maneder: int = MANEDER
    deler: int = 1
    samme_avdeling: bool = True

    @property
    def id(self) -> str:
        return self.kandidat.id

    @property
    def lengde(self) -> int:
        """Months in each part."""
        return self.maneder // self.deler


@dataclass(frozen=True, slots=True)
class Delingsproblem:
    """Sorted by id when it is made. Ids are unique."""

    kandidater: tuple[Delkandidat, ...]
    plasser: tuple[Plass, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "kandidater", tuple(sorted(self.kandidater, key=lambda k: k.id)))
        object.__setattr__(self, "plasser", tuple(sorted(self.plasser, key=lambda p: p.id)))

    @property
    def i_kommunen(self) -> Mapping[str, list[Delkandidat]]:
        """Each kommune's, in its own order."""
        kommuner: dict[str, list[Delkandidat]] = {}
        for en in sorted(self.kandidater, key=lambda k: k.kandidat.prioritet):
            kommuner.setdefault(en.kandidat.kommune, []).append(en)
        return dict(sorted(kommuner.items()))


@dataclass(frozen=True, slots=True)
class Delingsplan:
    """Nobody can serve more than `ovre_grense`, in the kommuner's order or without."""

    tjenester: dict[str, Tjeneste]
    ovre_grense: int


class Syn:
    """What each doctor can do, and what she would rather: the least wish costs together, then the fewest days."""

    def __init__(self, problem: Delingsproblem) -> None:
        self.plasser = {plass.id: plass for plass in problem.plasser}
        self._begynner = {
            plass.id: [add_months(plass.fom, maned) for maned in range(plass.maneder + 1)]
            for plass in problem.plasser
        }
        self._vinduer: dict[tuple[str, int], Vindu] = {}
        self._dyrest = utenfor_onskene(Problem(tuple(k.kandidat for k in problem.kandidater), ()))

    def muligheter(self, hun: Delkandidat, nummer: int) -> Iterator[Del]:
        """Where she can serve that part (0 or 1), by vacancy and month."""
        vindu = self._vindu(hun, nummer)
        for plass in self.plasser.values():
            if self._suits(hun, plass):
                for fra, dag in enumerate(self._begynner[plass.id][: max(0, plass.maneder - hun.lengde + 1)]):
                    if vindu.fom <= dag <= vindu.tom:
                        yield Del(plass.id, fra, hun.lengde)

    def kan(self, hun: Delkandidat, nummer: int, en: Del) -> bool:
        plass, vindu = self.plasser[en.plass], self._vindu(hun, nummer)
        return (
            en.maneder == hun.lengde
            and 0 <= en.fra <= plass.maneder - hun.lengde
            and self._suits(hun, plass)
            and vindu.fom <= self.fom(en) <= vindu.tom
        )

    def _suits(self, hun: Delkandidat, plass: Plass) -> bool:
        kandidat = hun.kandidat
        return plass.id not in kandidat.avslatte and (
            kandidat.godtar_andre or finn_onske(kandidat, plass) is not None
        )

    def _vindu(self, hun: Delkandidat, nummer: int) -> Vindu:
        if (hun.id, nummer) not in self._vinduer:
            vindu, senere = finn_vindu(hun.kandidat), nummer * hun.lengde
            self._vinduer[hun.id, nummer] = Vindu(
                fom=add_months(vindu.fom, senere), tom=add_months(vindu.tom, senere)
            )
        return self._vinduer[hun.id, nummer]

    def kan_alt(self, hun: Delkandidat, tjeneste: Tjeneste) -> bool:
        """All of it, one part after the other, and in one department where that is asked."""
        if len(tjeneste) != hun.deler or not all(self.kan(hun, nr, en) for nr, en in enumerate(tjeneste)):
            return False
        etter_hverandre = all(self.slutt(forste) <= self.fom(neste) for forste, neste in pairwise(tjeneste))
        return etter_hverandre and (
            not hun.samme_avdeling or len({self.avdeling(en) for en in tjeneste}) == 1
        )

    def samme_maneder(self, hun: Delkandidat, tjeneste: Tjeneste) -> Tjeneste | None:
        """Her own service in just those months, or None where she can't."""
        forste, siste = tjeneste[0], tjeneste[-1]
        hennes: Tjeneste = tjeneste
        if len(tjeneste) < hun.deler:
            midt = forste.maneder // 2
            hennes = (Del(forste.plass, forste.fra, midt), Del(forste.plass, forste.fra + midt, midt))
        elif len(tjeneste) > hun.deler and (forste.plass, forste.til) == (siste.plass, siste.fra):
            hennes = (Del(forste.plass, forste.fra, forste.maneder + siste.maneder),)
        return hennes if self.kan_alt(hun, hennes) else None

    def verdi(self, hun: Delkandidat, tjeneste: Tjeneste) -> tuple[int, int]:
        deler = list(enumerate(tjeneste))
        return sum(self.kostnad(hun, en) for _nr, en in deler), sum(
            self.dager(hun, nr, en) for nr, en in deler
        )

    def kostnad(self, hun: Delkandidat, en: Del) -> int:
        onske = finn_onske(hun.kandidat, self.plasser[en.plass])
        return self._dyrest if onske is None else onske

    def dager(self, hun: Delkandidat, nummer: int, en: Del) -> int:
        return abs((self.fom(en) - add_months(hun.kandidat.onsket_fom, nummer * hun.lengde)).days)

    def fom(self, en: Del) -> date:
        return self._begynner[en.plass][en.fra]

    def slutt(self, en: Del) -> date:
        """The day after the last one."""
        return self._begynner[en.plass][en.til]

    def avdeling(self, en: Del) -> tuple[str, str]:
        return self.plasser[en.plass].sted, self.plasser[en.plass].avdeling
