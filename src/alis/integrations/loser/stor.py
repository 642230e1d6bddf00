"""A large part: as many as can be shown to be possible, or nearly, in an order that is never broken."""

from collections import Counter, defaultdict

import numpy as np
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import maximum_bipartite_matching, min_weight_full_bipartite_matching

from alis.domain.plassering.rekkefolge import Rang
from alis.domain.plassering.utvid import Kommuneplasser
from alis.integrations.loser.delproblem import Delproblem

UTEN_PLASS = 10**9
"""What it costs to leave someone out, before anything else is weighed."""
ET_TRINN = 10**5
"""What it costs to leave out one who stands one step further ahead in her kommune."""
ET_ONSKE = 10**4
"""What a step down among the wishes costs in days."""


def los_stor(del_: Delproblem) -> tuple[dict[str, str], int]:
    """Return the place of each candidate that gets one, and a number that no distribution can pass."""
    plasser = _copies(del_)
    grense = _most_possible(del_, plasser)
    rangene = {
        kommune: [_views(del_, kandidat.id) for kandidat in deres] for kommune, deres in del_.kommuner.items()
    }
    alle = Kommuneplasser(rangene, antall=del_.antall, har=_cheapest(del_, plasser))
    for_ = -1
    while for_ < alle.plassert() < grense:
        for_ = alle.plassert()
        alle.utvid(hoyst=grense)
        alle.bedre()
    fordeling = {
        kandidat.id: plass
        for kommune, deres in del_.kommuner.items()
        for kandidat, plass in zip(deres, alle.valgt(kommune), strict=True)
        if plass is not None
    }
    return fordeling, grense


def _views(del_: Delproblem, kandidat: str) -> Rang:
    return {ett.plass.id: (ett.verdi, ett.plass.id) for ett in del_.valg[kandidat]}


def _copies(del_: Delproblem) -> list[str]:
    """Each single place by its id; no more of one than there are candidates who can use it."""
    kan_bruke = Counter(ett.plass.id for valg in del_.valg.values() for ett in valg)
    return [plass for plass, antall in del_.antall.items() for _nr in range(min(antall, kan_bruke[plass]))]


def _columns(plasser: list[str]) -> dict[str, list[int]]:
    kolonner = defaultdict(list)
    for kolonne, plass in enumerate(plasser):
        kolonner[plass].append(kolonne)
    return kolonner


def _most_possible(del_: Delproblem, plasser: list[str]) -> int:
    """As many as could be placed if no kommune had an order."""
    kolonner = _columns(plasser)
    rader, kol = [], []
    for rad, kandidat in enumerate(del_.kandidater):
        for ett in del_.valg[kandidat.id]:
            for kolonne in kolonner[ett.plass.id]:
                rader.append(rad)
                kol.append(kolonne)
    graf = csr_array(
        (np.ones(len(rader), dtype=np.int8), (rader, kol)), shape=(len(del_.kandidater), len(plasser))
    )
    return int((maximum_bipartite_matching(graf, perm_type="column") >= 0).sum())


def _cheapest(del_: Delproblem, plasser: list[str]) -> dict[str, Counter[str]]:
    """The places of each kommune when as many as possible are placed, those ahead first, and the wishes are best met."""
    kolonner = _columns(plasser)
    foran = {
        kandidat.id: len(deres) - nummer
        for deres in del_.kommuner.values()
        for nummer, kandidat in enumerate(deres)
    }
    rader, kol, pris = [], [], []
    for rad, kandidat in enumerate(del_.kandidater):
        for ett in del_.valg[kandidat.id]:
            for kolonne in kolonner[ett.plass.id]:
                rader.append(rad)
                kol.append(kolonne)
                pris.append(1 + ET_ONSKE * ett.kostnad + ett.dager)
        rader.append(rad)
        kol.append(len(plasser) + rad)
        pris.append(UTEN_PLASS + ET_TRINN * foran[kandidat.id])
    form = (len(del_.kandidater), len(plasser) + len(del_.kandidater))
    rad_nr, kolonne_nr = min_weight_full_bipartite_matching(
        coo_array((np.array(pris, dtype=float), (rader, kol)), shape=form).tocsr()
    )
    har: dict[str, Counter[str]] = defaultdict(Counter)
    for rad, kolonne in zip(rad_nr.tolist(), kolonne_nr.tolist(), strict=True):
        if kolonne < len(plasser):
            har[del_.kandidater[rad].kommune][plasser[kolonne]] += 1
    return dict(har)
