"""Cuts by halving (Koster, Zymolka and Kutschka 2009: zero-half cuts).

Rows of whole numbers are added together and halved. What the half of a column is more than a whole number is let go, for what
is chosen is not negative; then the left side is whole, and so the right side can be rounded down too. That is worth most where
the rows are tight and nothing but the right side is odd: so rows are added to each other until the columns that are chosen in
part are even.
"""

import numpy as np
from scipy.sparse import csr_array

from alis.integrations.loser.highs import HELT, Maske, Rader, Tall

MINST_BRUDD = 0.05
"""Twice the breach that makes a sum of rows worth halving."""
FLEST_FORSOK = 200
"""Sums that are halved."""


def halverte(rader: Rader, x: Tall) -> Rader:
    """The weights and the `hoyst` of all rows are whole numbers, and so are those of the cuts."""
    rader = rader.utvalg(rader.hoyst - rader.matrise @ x < 1 - MINST_BRUDD)
    return _halved(rader, _to_halve(rader, x), x)


def _to_halve(rader: Rader, x: Tall) -> Maske:
    """The rows of each sum. Columns are eliminated modulo two, those chosen most first, each by the tightest row that has it.

    What is chosen whole is looked at as what is left of it, none.
    """
    delt = np.flatnonzero((x > HELT) & (x < 1 - HELT))
    vekt, hele = x[delt], (x >= 1 - HELT).astype(float)
    slakk = np.maximum(rader.hoyst - rader.matrise @ x, 0)
    odde = _odd(rader.matrise[:, delt].toarray())
    hoyre = _odd(rader.hoyst - rader.matrise @ hele)
    ulike = _tightest_of_each(np.column_stack([odde, hoyre]), slakk)
    odde, hoyre, slakk, hvilke = odde[ulike], hoyre[ulike], slakk[ulike], np.eye(len(ulike), dtype=bool)
    igjen = odde.any(axis=1) | hoyre
    nye = np.flatnonzero(igjen)
    summer, brudd = [hvilke[:0]], [slakk[:0]]
    for kolonne in np.argsort(-vekt, kind="stable"):
        nye = nye[igjen[nye] & hoyre[nye]]
        brutt = 1 - slakk[nye] - odde[nye] @ vekt
        gode = brutt > MINST_BRUDD
        summer.append(hvilke[nye[gode]])
        brudd.append(brutt[gode])
        med = np.flatnonzero(odde[:, kolonne] & igjen)
        if not len(med):
            nye = med
            continue
        brukt = med[np.lexsort((odde[med].sum(axis=1), slakk[med]))[0]]
        igjen[brukt] = False
        nye = med[med != brukt]
        odde[nye] ^= odde[brukt]
        hoyre[nye] ^= hoyre[brukt]
        hvilke[nye] ^= hvilke[brukt]
        slakk[nye] += slakk[brukt]
        igjen[nye] = slakk[nye] < 1 - MINST_BRUDD
    alle = np.concatenate(summer)
    best = np.argsort(alle.sum(axis=1) / 1000 - np.concatenate(brudd), kind="stable")[:FLEST_FORSOK]
    valgt = np.zeros((len(best), rader.antall), dtype=bool)
    valgt[:, ulike] = alle[best]
    return valgt


def _odd(tall: Tall) -> Maske:
    """Of whole numbers."""
    return (tall.astype(np.int64) & 1).astype(bool)


def _tightest_of_each(odde: Maske, slakk: Tall) -> list[int]:
    """Of the rows that are odd in the same places, one."""
    en_av: dict[bytes, int] = {}
    noekler = np.packbits(odde, axis=1)
    for rad in np.argsort(slakk, kind="stable").tolist():
        en_av.setdefault(noekler[rad].tobytes(), rad)
    return list(en_av.values())


def _halved(rader: Rader, hvilke: Maske, x: Tall) -> Rader:
    """Columns that are chosen whole are rounded up, and paid for on the right: they are at most one."""
    summert = csr_array(hvilke.astype(float))
    sum_ = (summert @ rader.matrise).toarray()
    hele = np.flatnonzero(x >= 1 - HELT)
    opp = _odd(sum_[:, hele])
    venstre = np.floor(sum_ / 2)
    venstre[:, hele] += opp
    hoyre = np.floor((summert @ rader.hoyst + opp.sum(axis=1)) / 2)
    return Rader(csr_array(venstre), np.full(len(hoyre), -np.inf), hoyre)
