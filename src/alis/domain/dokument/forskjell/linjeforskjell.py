"""The difference of two lists of paragraphs: which belong together, and word by word how each was changed."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from alis.domain.dokument.forskjell.bit import Bit
from alis.domain.dokument.forskjell.endring import Endring
from alis.domain.dokument.forskjell.felles_ledd import Par, felles_ledd
from alis.domain.dokument.forskjell.ordforskjell import ordforskjell

MINST_FELLES = Fraction(2, 5)
"""The share of words two paragraphs must have in common to be two forms of one; less reads better as one out, one in."""
MAKS_PROVD = 40
"""How many paragraphs of a gap are tried against each other; further on only those at the same place are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linjeforskjell:
    """One paragraph or list item."""

    endring: Endring
    biter: tuple[Bit, ...]


def linjeforskjeller(*, gamle: Sequence[str], nye: Sequence[str]) -> tuple[Linjeforskjell, ...]:
    """Every paragraph of both lists once, in the newer list's order, removed ones where they stood."""
    return tuple(_linjer(gamle, nye))


def _linjer(gamle: Sequence[str], nye: Sequence[str]) -> Iterator[Linjeforskjell]:
    a = b = 0
    for felles_a, felles_b in (*felles_ledd(gamle, nye), (len(gamle), len(nye))):
        yield from _luke(gamle[a:felles_a], nye[b:felles_b])
        yield from (_linje(linje, linje) for linje in gamle[felles_a : felles_a + 1])
        a, b = felles_a + 1, felles_b + 1


def _luke(gamle: Sequence[str], nye: Sequence[str]) -> Iterator[Linjeforskjell]:
    """Paragraphs that have no equal: those that are much alike are paired, the rest are out or in."""
    a = b = 0
    for par_a, par_b in (*_like_nok(gamle, nye), (len(gamle), len(nye))):
        yield from (_linje(linje, "") for linje in gamle[a:par_a])
        yield from (_linje("", linje) for linje in nye[b:par_b])
        if par_a < len(gamle):
            yield _linje(gamle[par_a], nye[par_b])
        a, b = par_a + 1, par_b + 1


def _like_nok(gamle: Sequence[str], nye: Sequence[str]) -> Iterator[Par]:
    """Pairs that rise in both lists: each old paragraph with the first new one after the last pair that is alike."""
    ordene, nye_ord = [_ordsamling(linje) for linje in gamle], [_ordsamling(linje) for linje in nye]
    neste = 0
    for a, gammel in enumerate(ordene):
        for b in range(neste, min(len(nye), neste + MAKS_PROVD)):
            if _likhet(gammel, nye_ord[b]) >= MINST_FELLES:
                yield a, b
                neste = b + 1
                break


def _ordsamling(linje: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", linje.casefold()))


def _likhet(gammel: Counter[str], ny: Counter[str]) -> Fraction:
    """The words in common as a share of the shorter text, so that a paragraph that has grown is still the same one."""
    korteste = min(gammel.total(), ny.total())
    return Fraction((gammel & ny).total(), korteste) if korteste else Fraction(0)


def _linje(gammel: str, ny: str) -> Linjeforskjell:
    return Linjeforskjell(endring=_endring(gammel, ny), biter=ordforskjell(gammel, ny))


def _endring(gammel: str, ny: str) -> Endring:
    if gammel == ny:
        return Endring.UENDRET
    if not gammel:
        return Endring.LAGT_TIL
    return Endring.ENDRET if ny else Endring.FJERNET
