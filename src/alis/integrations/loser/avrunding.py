"""From an answer in parts to a whole one near it that breaks nothing: each place goes to the kommune that has most of it, and
there they choose in the kommune's order.
"""

from collections import Counter

from alis.integrations.loser.highs import Tall
from alis.integrations.loser.mulighet import Muligheter


def avrund(mulige: Muligheter, x: Tall) -> frozenset[int]:
    """Where it is all the same to her, each takes what she had most of."""
    deler, valgt = x.tolist(), []
    fordelt = _to_kommuner(mulige, deler)
    for hennes, kommune in mulige.i_kommunenes_orden:
        igjen = fordelt[kommune]
        kan = [nummer for nummer in hennes if igjen[mulige.plass[nummer]] > 0]
        if kan:
            best = min(kan, key=lambda nummer: (mulige.verdi[nummer], -deler[nummer]))
            valgt.append(best)
            igjen[mulige.plass[best]] -= 1
    return frozenset(valgt)


def _to_kommuner(mulige: Muligheter, deler: list[float]) -> dict[str, Counter[str]]:
    fordelt: dict[str, Counter[str]] = {kommune: Counter() for kommune in mulige.del_.kommuner}
    for plass, antall in mulige.del_.antall.items():
        andel: dict[str, float] = dict.fromkeys(fordelt, 0.0)
        for nummer in mulige.i_plassen[plass]:
            andel[mulige.kommune[nummer]] += deler[nummer]
        for _nr in range(antall):
            kommune = max(andel, key=lambda en: (andel[en], en))
            fordelt[kommune][plass] += 1
            andel[kommune] -= 1
    return fordelt
