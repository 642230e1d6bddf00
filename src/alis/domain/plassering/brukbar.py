"""Which places a doctor can use, and which of them she prefers."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from alis.domain.plassering.problem import Kandidat, Onske, Plass, Problem
from alis.domain.verdier import add_months


@dataclass(frozen=True, slots=True)
class Vindu:
    """The first and the last day on which a place may begin."""

    fom: date
    tom: date


@dataclass(frozen=True, slots=True)
class Valg:
    """One usable place, as the doctor sees it. `onske` counts from 0, and is None outside her wishes.

    She prefers the least `kostnad`, then the fewest `dager` from the day she wished for; equal on both is all the same.
    """

    plass: Plass
    onske: int | None
    kostnad: int
    dager: int

    @property
    def verdi(self) -> tuple[int, int]:
        return (self.kostnad, self.dager)


def finn_vindu(kandidat: Kandidat) -> Vindu:
    avvik = kandidat.maks_avvik_maneder
    forste = add_months(kandidat.onsket_fom, -avvik)
    return Vindu(fom=max(kandidat.tidligst, forste), tom=add_months(kandidat.onsket_fom, avvik))


def finn_onske(kandidat: Kandidat, plass: Plass) -> int | None:
    sted = Onske(sted=plass.sted, avdeling=plass.avdeling)
    return kandidat.onsker.index(sted) if sted in kandidat.onsker else None


def har_rett_lengde(kandidat: Kandidat, plass: Plass) -> bool:
    return kandidat.minste_maneder <= plass.maneder <= kandidat.storste_maneder


def er_brukbar(kandidat: Kandidat, plass: Plass) -> bool:
    vindu = finn_vindu(kandidat)
    return (
        har_rett_lengde(kandidat, plass)
        and vindu.fom <= plass.fom <= vindu.tom
        and (kandidat.godtar_andre or finn_onske(kandidat, plass) is not None)
        and plass.id not in kandidat.avslatte
    )


def utenfor_onskene(problem: Problem) -> int:
    """What a place that was not wished for costs: the length of the longest list of wishes in the problem."""
    return max((len(kandidat.onsker) for kandidat in problem.kandidater), default=0)


def finn_valg(problem: Problem) -> Mapping[str, tuple[Valg, ...]]:
    """The usable places of each candidate, by her id; the one she prefers first, and by place id where it is all the same."""
    dyrest = utenfor_onskene(problem)
    plasser = sorted(problem.plasser, key=lambda p: (p.fom, p.id))
    dager = [plass.fom for plass in plasser]
    return {kandidat.id: _choices(kandidat, plasser, dager, dyrest) for kandidat in problem.kandidater}


def brukes_av_noen(problem: Problem) -> frozenset[str]:
    """The ids of the places that at least one of the candidates can use."""
    return frozenset(valg.plass.id for valgene in finn_valg(problem).values() for valg in valgene)


def _choices(kandidat: Kandidat, plasser: list[Plass], dager: list[date], dyrest: int) -> tuple[Valg, ...]:
    vindu = finn_vindu(kandidat)
    nummer = {(onske.sted, onske.avdeling): nr for nr, onske in reversed(list(enumerate(kandidat.onsker)))}
    valg = []
    for plass in plasser[bisect_left(dager, vindu.fom) : bisect_right(dager, vindu.tom)]:
        onske = nummer.get((plass.sted, plass.avdeling))
        if onske is None and not kandidat.godtar_andre:
            continue
        if not har_rett_lengde(kandidat, plass) or plass.id in kandidat.avslatte:
            continue
        avstand = abs((plass.fom - kandidat.onsket_fom).days)
        valg.append(Valg(plass=plass, onske=onske, kostnad=dyrest if onske is None else onske, dager=avstand))
    return tuple(sorted(valg, key=lambda ett: (ett.verdi, ett.plass.id)))
