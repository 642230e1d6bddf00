"""Cuts of the basis, by rounding (Gomory 1960; Marchand and Wolsey 2001: mixed-integer rounding).

A column that is chosen in part, and alone in its sum of rows, shows what the whole numbers forbid: the sum of the others is
no whole number. So the rows are multiplied by whole numbers and divided by one, their denominator. Of what is more than a whole
number in a column's weight, only that is kept which is more than what is more than a whole number on the right. What a row
falls short of is a whole number too, and is rounded like a column. The multipliers come from the solver and are no more
than near; the cut is reckoned in whole numbers and is true whatever they are.
"""

import numpy as np
from scipy.sparse import csr_array

from alis.integrations.loser.highs import HELT, Rader, Tall

STORSTE_NEVNER = 30
"""The denominator is the least that makes all multipliers whole, or this."""
STORSTE_VEKT = 10_000
"""Of a cut. The solver does not tell small from large where they are further apart."""
MINST_REST = 0.02
"""Where the right side is no further from a whole number, the cut says next to nothing."""


def av_basis(rader: Rader, x: Tall, summer: Tall) -> Rader:
    """`summer`: for each cut, how much of every row makes the sum. The weights and the `hoyst` of all rows are whole numbers."""
    nevner = _denominators(summer)
    ganger = np.rint(np.mod(summer, 1) * nevner) % nevner
    venstre, hoyre = csr_array(ganger) @ rader.matrise, ganger @ rader.hoyst
    return _rounded(rader, x, ganger, venstre.toarray(), hoyre[:, None], nevner)


def _denominators(summer: Tall) -> Tall:
    """Of each sum, as a column."""
    nevner = np.full((len(summer), 1), float(STORSTE_NEVNER))
    for en in range(STORSTE_NEVNER - 1, 0, -1):
        hele = (np.abs(summer * en - np.rint(summer * en)) <= HELT).all(axis=1)
        nevner[hele] = en
    return nevner


def _rounded(rader: Rader, x: Tall, ganger: Tall, venstre: Tall, hoyre: Tall, nevner: Tall) -> Rader:
    """`venstre` and `hoyre` are the sums of the rows so many times. Columns that are chosen whole are looked at as what is left of
    them, none.
    """
    fortegn = np.where(x >= 1 - HELT, -1.0, 1.0)
    hele = fortegn < 0
    hoyre = hoyre - venstre[:, hele].sum(axis=1, keepdims=True)
    rest = hoyre % nevner
    nok = ((rest >= MINST_REST * nevner) & (rest <= (1 - MINST_REST) * nevner)).ravel()
    ganger, venstre, hoyre, rest, nevner = (
        en[nok] for en in (ganger, venstre * fortegn, hoyre, rest, nevner)
    )

    avrundet = ((nevner - rest) * (venstre // nevner) + np.maximum(0, venstre % nevner - rest)) * fortegn
    grense = (nevner - rest) * (hoyre // nevner) + avrundet[:, hele].sum(axis=1, keepdims=True)
    for_lite = np.maximum(0, ganger - rest)
    vekter = avrundet - (csr_array(for_lite) @ rader.matrise).toarray()
    return _as_rows(vekter, grense.ravel() - for_lite @ rader.hoyst)


def _as_rows(vekter: Tall, hoyst: Tall) -> Rader:
    """With as small numbers as they can have, and without those that are too large."""
    felles = np.gcd.reduce(np.column_stack([vekter, hoyst]).astype(np.int64), axis=1)[:, None]
    vekter, hoyst = vekter / np.maximum(felles, 1), hoyst / np.maximum(felles, 1).ravel()
    smaa = np.abs(vekter).max(axis=1, initial=0) <= STORSTE_VEKT
    return Rader(csr_array(vekter[smaa]), np.full(smaa.sum(), -np.inf), hoyst[smaa])
