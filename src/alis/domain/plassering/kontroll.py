"""Checks any distribution against the rules, whoever made it. It reads nothing of how a solver works."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from alis.domain.plassering.brukbar import Valg, er_brukbar, finn_onske, utenfor_onskene
from alis.domain.plassering.problem import Kandidat, Plass, Problem


class Bruddslag(StrEnum):
    UKJENT = "ukjent"
    FOR_MANGE = "for_mange"
    UBRUKBAR = "ubrukbar"
    KOMMUNENS_REKKEFOLGE = "kommunens_rekkefolge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brudd:
    """`kandidat` is whom it goes out over; `til_fordel_for` who holds the place, where the kommune's order is broken."""

    slag: Bruddslag
    kandidat: str
    plass: str
    til_fordel_for: str = ""


def finn_brudd(problem: Problem, fordeling: Mapping[str, str]) -> tuple[Brudd, ...]:
    """Every breach of what may never be. A distribution is a place id for each candidate that has one."""
    kandidater = {kandidat.id: kandidat for kandidat in problem.kandidater}
    plasser = {plass.id: plass for plass in problem.plasser}
    ukjente = [
        Brudd(slag=Bruddslag.UKJENT, kandidat=kandidat, plass=plass)
        for kandidat, plass in fordeling.items()
        if kandidat not in kandidater or plass not in plasser
    ]
    if ukjente:
        return tuple(ukjente)
    gitt = {kandidater[kandidat].id: plasser[plass] for kandidat, plass in fordeling.items()}
    return (*_unusable(kandidater, gitt), *_too_many(plasser, gitt), *_out_of_order(problem, gitt))


def samlet(problem: Problem, fordeling: Mapping[str, str]) -> tuple[int, int, int]:
    """How many are placed, what their wishes cost together, and the days together: most of the first is best, least of the others."""
    plasser = {plass.id: plass for plass in problem.plasser}
    dyrest = utenfor_onskene(problem)
    valgt = [
        _seen_by(kandidat, plasser[fordeling[kandidat.id]], dyrest)
        for kandidat in problem.kandidater
        if kandidat.id in fordeling
    ]
    return len(valgt), sum(ett.kostnad for ett in valgt), sum(ett.dager for ett in valgt)


def _seen_by(kandidat: Kandidat, plass: Plass, dyrest: int) -> Valg:
    onske = finn_onske(kandidat, plass)
    avstand = abs((plass.fom - kandidat.onsket_fom).days)
    return Valg(plass=plass, onske=onske, kostnad=dyrest if onske is None else onske, dager=avstand)


def _unusable(kandidater: Mapping[str, Kandidat], gitt: Mapping[str, Plass]) -> Iterator[Brudd]:
    for id_, plass in gitt.items():
        if not er_brukbar(kandidater[id_], plass):
            yield Brudd(slag=Bruddslag.UBRUKBAR, kandidat=id_, plass=plass.id)


def _too_many(plasser: Mapping[str, Plass], gitt: Mapping[str, Plass]) -> Iterator[Brudd]:
    antall = Counter(plass.id for plass in gitt.values())
    for id_, plass in gitt.items():
        if antall[plass.id] > plasser[plass.id].antall:
            yield Brudd(slag=Bruddslag.FOR_MANGE, kandidat=id_, plass=plass.id)


def _out_of_order(problem: Problem, gitt: Mapping[str, Plass]) -> Iterator[Brudd]:
    """Someone goes without, or would rather have had the place, while one behind her in the same kommune holds it."""
    dyrest = utenfor_onskene(problem)
    i_kommunen: dict[str, list[Kandidat]] = {}
    for kandidat in problem.kandidater:
        i_kommunen.setdefault(kandidat.kommune, []).append(kandidat)
    for deres in i_kommunen.values():
        deres.sort(key=lambda kandidat: kandidat.prioritet)
        for nummer, foran in enumerate(deres):
            har = _seen_by(foran, gitt[foran.id], dyrest).verdi if foran.id in gitt else None
            for bak in deres[nummer + 1 :]:
                plass = gitt.get(bak.id)
                if (
                    plass is not None
                    and er_brukbar(foran, plass)
                    and (har is None or _seen_by(foran, plass, dyrest).verdi < har)
                ):
                    yield Brudd(
                        slag=Bruddslag.KOMMUNENS_REKKEFOLGE,
                        kandidat=foran.id,
                        plass=plass.id,
                        til_fordel_for=bak.id,
                    )
