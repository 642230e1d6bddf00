"""Checks any answer of who serves in which months against the rules, whoever made it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from alis.domain.plassering.deling import Delingsproblem, Syn, Tjeneste
from alis.domain.plassering.kontroll import Brudd, Bruddslag

Delingssvar = Mapping[str, Tjeneste]
"""The service of each candidate that has one."""


def finn_delingsbrudd(problem: Delingsproblem, svar: Delingssvar) -> tuple[Brudd, ...]:
    """Every breach of what may never be: unknown or unusable months, more than there are, and the kommune's order."""
    syn = Syn(problem)
    kandidater = {en.id: en for en in problem.kandidater}
    ukjente = [
        Brudd(slag=Bruddslag.UKJENT, kandidat=hvem, plass=en.plass)
        for hvem, tjeneste in svar.items()
        for en in tjeneste
        if hvem not in kandidater or en.plass not in syn.plasser
    ]
    if ukjente:
        return tuple(ukjente)
    ubrukbare = [
        Brudd(slag=Bruddslag.UBRUKBAR, kandidat=hvem, plass=tjeneste[0].plass if tjeneste else "")
        for hvem, tjeneste in svar.items()
        if not syn.kan_alt(kandidater[hvem], tjeneste)
    ]
    return (*ubrukbare, *_too_many(syn, svar), *_out_of_order(problem, syn, svar))


def i_bruk(svar: Delingssvar) -> Counter[tuple[str, int]]:
    """How many serve in each month of each vacancy."""
    return Counter(
        (en.plass, maned) for tjeneste in svar.values() for en in tjeneste for maned in range(en.fra, en.til)
    )


def _too_many(syn: Syn, svar: Delingssvar) -> Iterator[Brudd]:
    fulle = {maned for maned, antall in i_bruk(svar).items() if antall > syn.plasser[maned[0]].antall}
    for hvem, tjeneste in svar.items():
        for en in tjeneste:
            if any((en.plass, maned) in fulle for maned in range(en.fra, en.til)):
                yield Brudd(slag=Bruddslag.FOR_MANGE, kandidat=hvem, plass=en.plass)


def _out_of_order(problem: Delingsproblem, syn: Syn, svar: Delingssvar) -> Iterator[Brudd]:
    """One goes without, or would rather have had just those months, while one behind her in the same kommune has them."""
    for deres in problem.i_kommunen.values():
        for nummer, foran in enumerate(deres):
            har = syn.verdi(foran, svar[foran.id]) if foran.id in svar else None
            for bak in deres[nummer + 1 :]:
                hennes = syn.samme_maneder(foran, svar[bak.id]) if bak.id in svar else None
                if hennes is not None and (har is None or syn.verdi(foran, hennes) < har):
                    yield Brudd(
                        slag=Bruddslag.KOMMUNENS_REKKEFOLGE,
                        kandidat=foran.id,
                        plass=hennes[0].plass,
                        til_fordel_for=bak.id,
                    )
