"""How places are given without us: first come, first served, in two ways, and deferred acceptance by the package `matching`."""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from alis.domain.plassering.brukbar import finn_valg
from alis.domain.plassering.problem import Kandidat, Problem

Fordeling = dict[str, str]


def for_hand(problem: Problem) -> Fordeling:
    """In the order of reporting, each takes the best that is left. Nobody looks at the kommune's order."""
    return _one_by_one(problem, problem.rekkefolge)


def i_kommunens_orden(problem: Problem) -> Fordeling:
    """The kommuner's first ones first, then their second ones: by number in the kommune, then by the day they were reported."""
    return _one_by_one(problem, sorted(problem.kandidater, key=_rank(problem)))


def utsatt_svar(problem: Problem) -> Fordeling:
    """Doctors ask, places keep whoever the kommune ranks first. `matching` 1.4 asks by recursion."""
    from matching.games import HospitalResident

    sys.setrecursionlimit(100_000)
    valgene, rang = finn_valg(problem), _rank(problem)
    av_leger = {
        kandidat.id: [valg.plass.id for valg in valgene[kandidat.id]]
        for kandidat in problem.kandidater
        if valgene[kandidat.id]
    }
    kandidater = {kandidat.id: kandidat for kandidat in problem.kandidater}
    av_plasser: dict[str, list[str]] = defaultdict(list)
    for kandidat, plasser in av_leger.items():
        for plass in plasser:
            av_plasser[plass].append(kandidat)
    for liste in av_plasser.values():
        liste.sort(key=lambda id_: rang(kandidater[id_]))
    antall = {plass.id: plass.antall for plass in problem.plasser if plass.id in av_plasser}
    spill = HospitalResident.create_from_dictionaries(av_leger, dict(av_plasser), antall)
    svar = spill.solve(optimal="resident")
    return {str(lege.name): str(plass.name) for plass, leger in svar.items() for lege in leger}


def _one_by_one(problem: Problem, rekkefolge: Iterable[Kandidat]) -> Fordeling:
    valgene = finn_valg(problem)
    igjen = Counter({plass.id: plass.antall for plass in problem.plasser})
    fordeling: Fordeling = {}
    for kandidat in rekkefolge:
        plass = next((valg.plass.id for valg in valgene[kandidat.id] if igjen[valg.plass.id]), None)
        if plass is not None:
            fordeling[kandidat.id] = plass
            igjen[plass] -= 1
    return fordeling


def _rank(problem: Problem) -> Callable[[Kandidat], tuple[object, ...]]:
    nummer: dict[str, int] = {}
    sett: Counter[str] = Counter()
    for kandidat in sorted(problem.kandidater, key=lambda k: (k.kommune, k.prioritet)):
        nummer[kandidat.id] = sett[kandidat.kommune]
        sett[kandidat.kommune] += 1
    return lambda kandidat: (nummer[kandidat.id], kandidat.meldt, kandidat.id)
