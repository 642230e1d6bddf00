"""From any usable answer to one that keeps each kommune's order, and that leaves no months to one who could have used them.

Where one before has less than one behind her, and could have served in just those months, they change. Nobody more goes
without by it, unless what she leaves is of no use to the other.
"""

from collections.abc import Iterator, Sequence

from alis.domain.plassering.deling import Del, Delingsproblem, Delkandidat, Syn, Tjeneste
from alis.domain.plassering.delingskontroll import Delingssvar, i_bruk


def i_kommunenes_orden(problem: Delingsproblem, svar: Delingssvar) -> dict[str, Tjeneste]:
    """Keep the order, and then give what is left, as long as more are served by it."""
    syn = Syn(problem)
    best = _ordered(problem, syn, svar)
    while True:
        flere = _with_one_more(problem, syn, best)
        if flere is None:
            return best
        best = flere


def _ordered(problem: Delingsproblem, syn: Syn, svar: Delingssvar) -> dict[str, Tjeneste]:
    ordnet = dict(svar)
    for deres in problem.i_kommunen.values():
        for nummer, foran in enumerate(deres):
            while bytte := _best_behind(syn, foran, deres[nummer + 1 :], ordnet):
                bak, hennes = bytte
                forlatt = ordnet.pop(foran.id, None)
                ordnet[foran.id] = hennes
                videre = syn.samme_maneder(bak, forlatt) if forlatt is not None else None
                if videre is None:
                    del ordnet[bak.id]
                else:
                    ordnet[bak.id] = videre
    return ordnet


def _best_behind(
    syn: Syn, foran: Delkandidat, bakfra: Sequence[Delkandidat], svar: Delingssvar
) -> tuple[Delkandidat, Tjeneste] | None:
    """Who behind her has what she would rather have, of all that the best to her, and it in her own parts."""
    mulige = [
        (syn.verdi(foran, hennes), -nummer, bak, hennes)
        for nummer, bak in enumerate(bakfra)
        if bak.id in svar and (hennes := syn.samme_maneder(foran, svar[bak.id])) is not None
    ]
    if not mulige:
        return None
    verdi, _nummer, bak, hennes = min(mulige, key=lambda ett: ett[:2])
    har = svar.get(foran.id)
    return (bak, hennes) if har is None or verdi < syn.verdi(foran, har) else None


def _with_one_more(
    problem: Delingsproblem, syn: Syn, svar: dict[str, Tjeneste]
) -> dict[str, Tjeneste] | None:
    """Give one who goes without what is free, the first reported first; None where that serves nobody more."""
    bruk = i_bruk(svar)
    ledig = {
        (plass.id, maned): plass.antall - bruk[plass.id, maned]
        for plass in problem.plasser
        for maned in range(plass.maneder)
    }
    for hun in sorted(problem.kandidater, key=lambda k: (k.kandidat.meldt, k.id)):
        if hun.id in svar:
            continue
        fri = min(
            _free(syn, hun, ledig), key=lambda tjeneste: (syn.verdi(hun, tjeneste), tjeneste), default=None
        )
        if fri is not None:
            med = _ordered(problem, syn, svar | {hun.id: fri})
            if len(med) > len(svar):
                return med
    return None


def _free(syn: Syn, hun: Delkandidat, ledig: dict[tuple[str, int], int]) -> Iterator[Tjeneste]:
    def fri(en: Del) -> bool:
        return all(ledig[en.plass, maned] > 0 for maned in range(en.fra, en.til))

    deler = [[en for en in syn.muligheter(hun, nummer) if fri(en)] for nummer in range(hun.deler)]
    if hun.deler == 1:
        yield from ((en,) for en in deler[0])
        return
    for forste in deler[0]:
        for neste in deler[1]:
            if syn.kan_alt(hun, (forste, neste)):
                yield forste, neste
