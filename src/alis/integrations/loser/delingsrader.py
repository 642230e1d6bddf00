"""The kommune's order as rows, where vacancies can be divided: nobody behind serves in months that one before her could have
used and would rather have had.

Enough for those who serve in one part. Of those in two each part is looked at by itself, with the best other part to it:
what is left of what they would rather have is put right afterwards.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from alis.domain.plassering.deling import Del, Delkandidat, Syn, Tjeneste
from alis.integrations.loser.highs import Rad

Kolonner = Mapping[tuple[str, int], Mapping[Del, int]]
"""The columns of each candidate's part (0 or 1)."""


def ordensrader(syn: Syn, kommuner: Iterable[Sequence[Delkandidat]], hos: Kolonner) -> Iterator[Rad]:
    for deres in kommuner:
        for nummer, foran in enumerate(deres[:-1]):
            beste = _best_with(syn, foran, hos)
            for tjeneste, kolonner in _in_one_row(syn, deres[nummer + 1 :], hos):
                egen = syn.samme_maneder(foran, tjeneste)
                if egen is None:
                    continue
                verdi = syn.verdi(foran, egen)
                for verdier in beste:
                    like_gode = [kolonne for kolonne, best in verdier.items() if best <= verdi]
                    yield Rad.ikke_flere(kolonner, like_gode, utenom=len(tjeneste) - 1)


def _best_with(syn: Syn, hun: Delkandidat, hos: Kolonner) -> list[dict[int, tuple[int, int]]]:
    """For each part of her service the columns that she could have in it, and what the best service with it is worth."""
    if hun.deler == 1:
        return [{kolonne: syn.verdi(hun, (en,)) for en, kolonne in hos[hun.id, 0].items()}]
    beste: list[dict[int, tuple[int, int]]] = [{}, {}]
    for en, kolonne in hos[hun.id, 0].items():
        for neste, annen in hos[hun.id, 1].items():
            if syn.kan_alt(hun, (en, neste)):
                verdi = syn.verdi(hun, (en, neste))
                for verdier, denne in zip(beste, (kolonne, annen), strict=True):
                    verdier[denne] = min(verdi, verdier.get(denne, verdi))
    return beste


def _in_one_row(
    syn: Syn, bakfra: Sequence[Delkandidat], hos: Kolonner
) -> Iterator[tuple[Tjeneste, list[int]]]:
    """Each service that those behind could have, with the columns that say that one of them has it."""
    i_ett: dict[Tjeneste, list[int]] = defaultdict(list)
    for bak in bakfra:
        for en, kolonne in hos[bak.id, 0].items():
            if bak.deler == 1:
                i_ett[(en,)].append(kolonne)
                continue
            for neste, annen in hos[bak.id, 1].items():
                if syn.kan_alt(bak, (en, neste)):
                    yield (en, neste), [kolonne, annen]
    for tjeneste, kolonner in i_ett.items():
        if syn.plasser[tjeneste[0].plass].antall == 1:
            yield tjeneste, kolonner
        else:
            yield from ((tjeneste, [kolonne]) for kolonne in kolonner)
