"""The kommune's own order: among the places that a kommune gets, the first chooses first (003 pkt. 5).

Whoever chooses takes the best that is left for her, so that nobody behind her holds a place that she would rather have had.
One place more makes nobody worse off: each either keeps what she had, or takes the new one, or what someone before her left.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

Rang = Mapping[str, tuple[tuple[int, int], str]]
"""How a candidate sees each place she can use, by place id: the least is best, and the id decides what is all the same."""


def velg_i_rekkefolge(rangene: Sequence[Rang], plasser: Mapping[str, int]) -> list[str | None]:
    """Return the place of each candidate, the first in the kommune's order first. `plasser` is how many there are of each."""
    igjen = dict(plasser)
    valgt: list[str | None] = []
    for rang in rangene:
        mulige = [rang[plass] for plass in igjen if plass in rang]
        plass = min(mulige)[1] if mulige else None
        valgt.append(plass)
        if plass is not None:
            igjen[plass] -= 1
            if not igjen[plass]:
                del igjen[plass]
    return valgt


def gir_en_til(rangene: Sequence[Rang], valgt: Sequence[str | None], plass: str) -> bool:
    """Whether one place more seats one more. Whoever would rather have it takes it, and leaves what she had to those behind."""
    for rang, hennes in zip(rangene, valgt, strict=True):
        if plass in rang and (hennes is None or rang[plass] < rang[hennes]):
            if hennes is None:
                return True
            plass = hennes
    return False


def brukt(valgt: Sequence[str | None]) -> Counter[str]:
    """How many of each place were taken."""
    return Counter(plass for plass in valgt if plass is not None)
