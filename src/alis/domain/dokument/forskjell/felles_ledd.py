"""Which items two sequences have in common, in time that grows with their length and not with its square.

What stands alone in both sequences is an anchor (as in «patience diff»): the anchors divide the task into small gaps, and
each gap is solved exactly (Myers' greedy search), as far as `MAKS_ENDRINGER`. A gap with more changes than that
counts as replaced whole, which is also how a reader would see it.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MAKS_ENDRINGER = 128
MAKS_DYBDE = 24
Par = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Luke:
    """The items from `a` up to `a_slutt` in the older sequence, and from `b` up to `b_slutt` in the newer."""

    a: int
    a_slutt: int
    b: int
    b_slutt: int
    dybde: int


def felles_ledd(gamle: Sequence[str], nye: Sequence[str]) -> list[Par]:
    """Positions (older, newer) of the items in common, rising in both sequences."""
    par: list[Par] = []
    luker = [_Luke(0, len(gamle), 0, len(nye), 0)]
    while luker:
        luke = _uten_like_ender(gamle, nye, luker.pop(), par)
        if luke.a == luke.a_slutt or luke.b == luke.b_slutt:
            continue
        ankere = _ankere(gamle, nye, luke) if luke.dybde < MAKS_DYBDE else []
        if ankere:
            par += ankere
            luker += _mellom(luke, ankere)
        else:
            par += _korteste_vei(gamle, nye, luke)
    return sorted(par)


def _uten_like_ender(gamle: Sequence[str], nye: Sequence[str], luke: _Luke, par: list[Par]) -> _Luke:
    """The gap without its equal beginning and end, which are added to `par`."""
    a, a_slutt, b, b_slutt = luke.a, luke.a_slutt, luke.b, luke.b_slutt
    while a < a_slutt and b < b_slutt and gamle[a] == nye[b]:
        par.append((a, b))
        a, b = a + 1, b + 1
    while a < a_slutt and b < b_slutt and gamle[a_slutt - 1] == nye[b_slutt - 1]:
        a_slutt, b_slutt = a_slutt - 1, b_slutt - 1
        par.append((a_slutt, b_slutt))
    return _Luke(a, a_slutt, b, b_slutt, luke.dybde)


def _ankere(gamle: Sequence[str], nye: Sequence[str], luke: _Luke) -> list[Par]:
    """Items that stand once in each, in the longest chain that rises in both."""
    antall = Counter(gamle[luke.a : luke.a_slutt])
    antall_nye = Counter(nye[luke.b : luke.b_slutt])
    plass = {nye[b]: b for b in range(luke.b, luke.b_slutt) if antall_nye[nye[b]] == 1}
    alene = [
        (a, plass[gamle[a]])
        for a in range(luke.a, luke.a_slutt)
        if antall[gamle[a]] == 1 and gamle[a] in plass
    ]
    return _lengste_stigende(alene)


def _lengste_stigende(par: Sequence[Par]) -> list[Par]:
    """The longest chain of pairs whose second position rises; the first rises already."""
    toppkort: list[int] = []
    topper: list[int] = []
    forrige: list[int] = []
    for nummer, (_, b) in enumerate(par):
        bunke = bisect_left(toppkort, b)
        forrige.append(topper[bunke - 1] if bunke else -1)
        toppkort[bunke : bunke + 1] = [b]
        topper[bunke : bunke + 1] = [nummer]
    kjede: list[Par] = []
    nummer = topper[-1] if topper else -1
    while nummer >= 0:
        kjede.append(par[nummer])
        nummer = forrige[nummer]
    return kjede[::-1]


def _mellom(luke: _Luke, ankere: Sequence[Par]) -> Iterator[_Luke]:
    """The gaps before, between and after the anchors."""
    a, b = luke.a, luke.b
    for anker_a, anker_b in (*ankere, (luke.a_slutt, luke.b_slutt)):
        yield _Luke(a, anker_a, b, anker_b, luke.dybde + 1)
        a, b = anker_a + 1, anker_b + 1


def _korteste_vei(gamle: Sequence[str], nye: Sequence[str], luke: _Luke) -> list[Par]:
    """Myers' greedy search for the fewest changes; nothing in common when more than `MAKS_ENDRINGER` are needed."""
    lengde_a, lengde_b = luke.a_slutt - luke.a, luke.b_slutt - luke.b
    lengst = {1: 0}
    spor: list[dict[int, int]] = []
    for endringer in range(min(MAKS_ENDRINGER, lengde_a + lengde_b) + 1):
        spor.append(lengst.copy())
        for k in range(-endringer, endringer + 1, 2):
            x = _steg(lengst, k, endringer)
            y = x - k
            while x < lengde_a and y < lengde_b and gamle[luke.a + x] == nye[luke.b + y]:
                x, y = x + 1, y + 1
            lengst[k] = x
            if x >= lengde_a and y >= lengde_b:
                return [(luke.a + a, luke.b + b) for a, b in _veien_tilbake(spor, x, y)]
    return []


def _steg(lengst: dict[int, int], k: int, endringer: int) -> int:
    """How far into the older sequence diagonal `k` begins: one down from the diagonal above, or one to the right."""
    ned = k == -endringer or (k != endringer and lengst[k - 1] < lengst[k + 1])
    return lengst[k + 1] if ned else lengst[k - 1] + 1


def _veien_tilbake(spor: Sequence[dict[int, int]], x: int, y: int) -> Iterator[Par]:
    """The equal items on the way that led to (x, y)."""
    for endringer in range(len(spor) - 1, -1, -1):
        lengst, k = spor[endringer], x - y
        ned = k == -endringer or (k != endringer and lengst[k - 1] < lengst[k + 1])
        fra_k = k + 1 if ned else k - 1
        fra_x = lengst[fra_k]
        fra_y = fra_x - fra_k
        while x > max(fra_x, 0) and y > max(fra_y, 0):
            x, y = x - 1, y - 1
            yield x, y
        x, y = fra_x, fra_y
