"""Cuts: rows that every answer in whole numbers keeps, and that this answer in parts breaks."""

import numpy as np

from alis.integrations.loser.basiskutt import av_basis
from alis.integrations.loser.halvering import halverte
from alis.integrations.loser.highs import HELT, Lineaermodell, Maske, Rader, Tall

FLEST = 60
"""Cuts that are taken at a time."""
FOR_LIKE = 0.8
"""The cosine between two cuts of which only the deeper is taken."""


def finn_kutt(modell: Lineaermodell, x: Tall) -> Rader:
    """The deepest first; no rows where none is found. `x` is the answer that the model gave last.

    The weights and the `hoyst` of all rows are whole numbers, and so are those of the cuts.
    """
    rader = modell.rader
    return _apart(av_basis(rader, x, modell.delte(x)).med(halverte(rader, x)), x)


def _apart(kutt: Rader, x: Tall) -> Rader:
    """The deepest, and of those that say nearly the same the deepest only."""
    lengde = np.sqrt(np.maximum(kutt.matrise.multiply(kutt.matrise).sum(axis=1), 1))
    dybde = (kutt.matrise @ x - kutt.hoyst) / lengde
    ledig: Maske = dybde > HELT
    valgt: list[int] = []
    for rad in np.argsort(-dybde, kind="stable").tolist():
        if len(valgt) < FLEST and ledig[rad]:
            valgt.append(rad)
            likhet = kutt.matrise @ kutt.matrise[[rad]].toarray().ravel() / (lengde * lengde[rad])
            ledig &= likhet <= FOR_LIKE
    return kutt.utvalg(np.array(valgt, dtype=int))
