"""The best distribution of one part, and that it is the best: each wish of the contract in its turn, under those before it.

The rows of the kommune's order are many, and few of them bind. So each question is first asked without them, in its linear
form, and those that the answer breaks are added, until it breaks none. The linear question's prices say what a column would
cost at the least: the question in whole numbers is asked of the cheapest alone, and of more until its answer shows that the
others are in no better one. What is ruled out is never asked of again.
"""

from collections.abc import Sequence
from itertools import takewhile

import numpy as np

from alis.integrations.loser.delproblem import Delproblem
from alis.integrations.loser.highs import (
    IkkeLost,
    Lineaermodell,
    Lineaert,
    Maske,
    Rad,
    Rader,
    Tall,
    spor_helt,
)
from alis.integrations.loser.mulighet import Muligheter
from alis.integrations.loser.orden import rader_per_plass, rader_per_verdi
from alis.integrations.loser.stor import los_stor

SAMTIDIG = 20
"""Candidates whose being placed or not is settled in one question: the first weighs 2^19, the last 1."""
STORSTE_VEKT = 2**20
"""The largest weight in a question of which places; far within what the solver tells apart."""
HELT = 1e-6
UTELUKKET = 1e-4
NESTEN_EN = 0.99
"""Sums are whole numbers: what is proven to within less than one is proven."""
ANTALLET = 0
"""The row that says how many are placed."""
FORST = 3
"""Columns for each candidate in the first question in whole numbers of a new goal; twice as many in each that follows."""


def los_eksakt(del_: Delproblem) -> dict[str, str]:
    """Return the place of each candidate that gets one, best by all five criteria of the contract."""
    sporsmal = _Sporsmal(del_)
    sporsmal.flest_mulig(minst=len(los_stor(del_)[0]))
    sporsmal.minst_mulig(sporsmal.dager)
    _settle_who(sporsmal)
    _settle_where(sporsmal)
    return sporsmal.fordeling()


def _settle_who(sporsmal: "_Sporsmal") -> None:
    """The earliest reported are placed, where it is all the same for the sums."""
    alle = list(range(len(sporsmal.mulige.del_.kandidater)))
    while alle:
        tur = list(takewhile(sporsmal.plassert().__contains__, alle))
        if not tur:
            tur = alle[:SAMTIDIG]
            vekt = {nummer: -float(2 ** (SAMTIDIG - 1 - plass)) for plass, nummer in enumerate(tur)}
            sporsmal.minst_mulig(
                [vekt.get(mulighet.kandidat, 0) for mulighet in sporsmal.mulige.alle], som_mal=False
            )
        for nummer in tur:
            sporsmal.fest(nummer, plassert=nummer in sporsmal.plassert())
        alle = alle[len(tur) :]


def _settle_where(sporsmal: "_Sporsmal") -> None:
    """The least place ids, in the order of reporting, where it is all the same for the sums."""
    igjen = sorted(sporsmal.plassert())
    while igjen:
        tur, vekter = _as_many_as_can_be_weighed(sporsmal, igjen)
        if any(vekter) and not all(sporsmal.har_minste_id(nummer) for nummer in tur):
            sporsmal.minst_mulig(vekter, som_mal=False)
        for nummer in tur:
            sporsmal.fest_plassen(nummer)
        igjen = igjen[len(tur) :]


def _as_many_as_can_be_weighed(sporsmal: "_Sporsmal", igjen: Sequence[int]) -> tuple[list[int], list[float]]:
    """The next candidates, and for each possibility how late its id is, as a number whose first digit is the first of them."""
    tur: list[int] = []
    plass = 1
    for nummer in igjen:
        plass *= max(1, len(sporsmal.apne_for(nummer)))
        if tur and plass > STORSTE_VEKT:
            break
        tur.append(nummer)
    vekter = [0.0] * sporsmal.antall
    enhet = 1
    for nummer in reversed(tur):
        apne = sporsmal.apne_for(nummer)
        for siffer, mulighet in enumerate(apne):
            vekter[mulighet] = float(siffer * enhet)
        enhet *= len(apne)
    return tur, vekter


class _Sporsmal:
    """What is left open, with the rules that have been needed so far and the best answer to the last question."""

    def __init__(self, del_: Delproblem) -> None:
        self.mulige = Muligheter(del_)
        self.antall = len(self.mulige.alle)
        self.kostnad = [float(mulighet.valg.kostnad) for mulighet in self.mulige.alle]
        self.dager = [float(mulighet.valg.dager) for mulighet in self.mulige.alle]
        plassene = self.mulige.i_plassen.items()
        self._rader = Rader.av(
            [
                Rad(tuple(range(self.antall)), (1.0,) * self.antall, 0, np.inf),
                *(Rad.ikke_over(hos, 1) for hos in self.mulige.hos),
                *(Rad.ikke_over(her, del_.antall[plass]) for plass, her in plassene),
            ],
            bredde=self.antall,
        )
        self._modell = Lineaermodell(self.antall, self._rader)
        self._apen: Maske = np.ones(self.antall, dtype=bool)
        nok = list(rader_per_plass(self.mulige))
        self._orden = Rader.av([*nok, *rader_per_verdi(self.mulige)], bredde=self.antall)
        self._nok: Maske = np.arange(self._orden.antall) < len(nok)
        self._trengs = np.zeros_like(self._nok)
        self._svar: frozenset[int] = frozenset()

    def flest_mulig(self, *, minst: int) -> None:
        """Place as many as can be, which is `minst` or more, with the least sum of wish costs."""
        grense = int(-self._linear(-np.ones(self.antall)).sum + HELT)
        for antall in range(grense, minst - 1, -1):
            self._rader.minst[ANTALLET] = self._rader.hoyst[ANTALLET] = antall
            self._modell.sett_grenser(ANTALLET, antall, antall)
            if self.minst_mulig(self.kostnad):
                return
        raise IkkeLost("ingen fordeling er mulig")

    def minst_mulig(self, vekter: Sequence[float], *, som_mal: bool = True) -> bool:
        """Answer with the least sum of weights, and hold to it ever after (where it is a `mal` of its own).

        False where nothing is possible.
        """
        vekt = np.asarray(vekter, dtype=float)
        lineaer = self._linear(vekt)
        forst = FORST * len(self.mulige.hos) if som_mal else self.antall
        svar = self._whole(vekt, lineaer, forst)
        if svar is None:
            return False
        self._svar = svar
        sum_ = sum(int(vekter[nummer]) for nummer in svar)
        self._rule_out(lineaer, sum_)
        if som_mal:
            self._require(Rad(tuple(range(self.antall)), tuple(vekter), -np.inf, sum_))
        return True

    def plassert(self) -> set[int]:
        return {self.mulige.alle[nummer].kandidat for nummer in self._svar}

    def apne_for(self, kandidat: int) -> list[int]:
        """What is open to her, by place id."""
        apne = (nummer for nummer in self.mulige.hos[kandidat] if self._apen[nummer])
        return sorted(apne, key=self.mulige.plass)

    def har_minste_id(self, kandidat: int) -> bool:
        return self.apne_for(kandidat)[0] in self._svar

    def fest(self, kandidat: int, *, plassert: bool) -> None:
        hennes = self.mulige.hos[kandidat]
        if plassert:
            self._require(Rad(tuple(hennes), (1.0,) * len(hennes), 1, 1))
        else:
            self._apen[hennes] = False

    def fest_plassen(self, kandidat: int) -> None:
        for nummer in self.mulige.hos[kandidat]:
            self._apen[nummer] = nummer in self._svar

    def fordeling(self) -> dict[str, str]:
        kandidater = self.mulige.del_.kandidater
        valgt = (self.mulige.alle[nummer] for nummer in sorted(self._svar))
        return {kandidater[mulighet.kandidat].id: mulighet.valg.plass.id for mulighet in valgt}

    def _require(self, rad: Rad) -> None:
        ny = Rader.av([rad], bredde=self.antall)
        self._rader = self._rader.med(ny)
        self._modell.legg_til(ny)

    def _linear(self, vekter: Tall) -> Lineaert:
        """The linear question, with every row of the order that its answer breaks."""
        self._modell.steng(self._apen)
        while True:
            lineaer = self._modell.spor(vekter)
            brutt = (self._orden.matrise @ lineaer.x > HELT) & ~self._trengs
            if not brutt.any():
                return lineaer
            self._trengs |= brutt
            self._modell.legg_til(self._orden.utvalg(brutt))

    def _whole(self, vekter: Tall, lineaer: Lineaert, forst: int) -> frozenset[int] | None:
        """The columns chosen: as the linear question answered, or where that is broken up, asked in whole numbers."""
        if np.abs(lineaer.x - np.rint(lineaer.x)).max(initial=0) <= HELT:
            return frozenset(np.flatnonzero(lineaer.x > 0.5).tolist())
        rader = self._rader.med(self._orden.utvalg(self._trengs | self._nok))
        svar: frozenset[int] | None = self._svar or None
        antall = forst
        while True:
            kolonner = self._no_worse(vekter, lineaer, svar) & self._cheapest(lineaer, antall)
            kolonner[list(svar or ())] = True
            svar = self._ask(vekter, rader, kolonner, svar)
            if not (self._no_worse(vekter, lineaer, svar) & ~kolonner).any():
                return svar
            antall *= 2

    def _no_worse(self, vekter: Tall, lineaer: Lineaert, svar: frozenset[int] | None) -> Maske:
        """What could be in an answer as good as this one; everything, where there is none yet."""
        if svar is None:
            return self._apen
        return self._within(lineaer, sum(vekter[nummer] for nummer in svar))

    def _cheapest(self, lineaer: Lineaert, antall: int) -> Maske:
        priser = np.sort(lineaer.priser[self._apen])
        dyrest = priser[min(antall, len(priser)) - 1]
        maske: Maske = self._apen & (lineaer.priser <= dyrest)
        return maske

    def _within(self, lineaer: Lineaert, sum_: float) -> Maske:
        maske: Maske = self._apen & (lineaer.priser <= sum_ - lineaer.sum + UTELUKKET)
        return maske

    def _ask(
        self, vekter: Tall, rader: Rader, kolonner: Maske, kjent: frozenset[int] | None
    ) -> frozenset[int] | None:
        """The best answer among these columns, or None. Raises `IkkeLost` where the solver misses one that it was given."""
        nummer = np.flatnonzero(kolonner)
        start = np.isin(nummer, list(kjent)).astype(float) if kjent else None
        x = spor_helt(vekter[nummer], rader.av_kolonner(nummer), avstand=NESTEN_EN, kjent=start)
        if kjent and (x is None or vekter[nummer] @ x > sum(vekter[list(kjent)])):
            raise IkkeLost("et dårligere svar enn det som var kjent")
        return None if x is None else frozenset(nummer[x > 0.5].tolist())

    def _rule_out(self, lineaer: Lineaert, sum_: int) -> None:
        """What would make the linear sum more than the whole one is in no best answer."""
        self._apen = self._within(lineaer, sum_)
