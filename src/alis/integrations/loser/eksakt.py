"""The best distribution of one part, and that it is the best: each wish of the contract in its turn, under those before it."""

from collections.abc import Sequence

from alis.domain.plassering.losning import Losning
from alis.integrations.loser.delproblem import Delproblem
from alis.integrations.loser.sporsmal import Sporsmal
from alis.integrations.loser.stor import los_stor

STORSTE_VEKT = 2**20
"""The largest weight in a question of who, and of which places; far within what the solver tells apart."""
DAGER = 100
"""The unit of the sum of days."""
FLEST_OM_GANGEN = 20
"""Candidates in a question of who: each weighs twice the next."""


def los_eksakt(del_: Delproblem, *, runder: int) -> Losning:
    """Best by all five criteria of the contract, or as far as so many rounds of work go.

    Where they end among the first three, the rest is left as it is. Raises `IkkeLost`.
    """
    kjent, grense = los_stor(del_)
    sporsmal = Sporsmal(del_, kjent=kjent, runder=runder)
    hver = [-1 for _mulighet in sporsmal.mulige.alle]
    onsker = [mulighet.valg.kostnad for mulighet in sporsmal.mulige.alle]
    dager = [mulighet.valg.dager for mulighet in sporsmal.mulige.alle]
    en_til = 1 + max(onsker) * len(del_.kandidater)
    sporsmal.let_etter_bedre([onske - en_til for onske in onsker], enhet=en_til)
    for vekter, enhet in ((hver, 1), (onsker, 1), (dager, DAGER)):
        minst = sporsmal.minst_mulig(vekter, enhet=enhet)
        if vekter is hver:
            grense = min(grense, -minst)
        if not sporsmal.bevist:
            return Losning(fordeling=sporsmal.fordeling(), ovre_grense=grense, optimal_onsker=False)
        sporsmal.hold(vekter)
    _settle_who(sporsmal)
    _settle_where(sporsmal)
    return Losning(fordeling=sporsmal.fordeling(), ovre_grense=grense, optimal_onsker=True)


def _settle_who(sporsmal: Sporsmal) -> None:
    """The earliest reported are placed, where it is all the same for the sums."""
    igjen = [nummer for nummer in range(len(sporsmal.mulige.hos)) if sporsmal.apne_for(nummer)]
    while igjen:
        tur, igjen = igjen[:FLEST_OM_GANGEN], igjen[FLEST_OM_GANGEN:]
        if not sporsmal.plassert().issuperset(tur):
            vekt = {nummer: 2**siffer for siffer, nummer in enumerate(reversed(tur))}
            sporsmal.minst_mulig([-vekt.get(mulighet.kandidat, 0) for mulighet in sporsmal.mulige.alle])
        for nummer in tur:
            sporsmal.fest(nummer, plassert=nummer in sporsmal.plassert())


def _settle_where(sporsmal: Sporsmal) -> None:
    """The least place ids, in the order of reporting, where it is all the same for the sums."""
    igjen = sorted(sporsmal.plassert())
    while igjen:
        tur, vekter = _as_many_as_can_be_weighed(sporsmal, igjen)
        if not all(sporsmal.har_minste_id(nummer) for nummer in tur):
            sporsmal.minst_mulig(vekter)
        for nummer in tur:
            sporsmal.fest_plassen(nummer)
        igjen = igjen[len(tur) :]


def _as_many_as_can_be_weighed(sporsmal: Sporsmal, igjen: Sequence[int]) -> tuple[list[int], list[int]]:
    """The next candidates, and for each possibility how late its id is, as a number whose first digit is the first of them."""
    tur: list[int] = []
    plass = 1
    for nummer in igjen:
        plass *= max(1, len(sporsmal.apne_for(nummer)))
        if tur and plass > STORSTE_VEKT:
            break
        tur.append(nummer)
    vekter = [0] * len(sporsmal.mulige.alle)
    enhet = 1
    for nummer in reversed(tur):
        apne = sporsmal.apne_for(nummer)
        for siffer, mulighet in enumerate(apne):
            vekter[mulighet] = siffer * enhet
        enhet *= len(apne)
    return tur, vekter
