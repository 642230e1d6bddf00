"""Questions of the least sum in one part, each under the answers before it.

The rows of the kommune's order are many, and few of them bind. So each question is first asked without them, in its linear
form, and those that the answer breaks are added, until it breaks none. Where it chooses in part, cuts are added until it is
whole, or shows that the answer we know is the best, or they help no more. Only then is it asked in whole numbers: of the
columns that can be in a better answer than the one we know, the cheapest first. What is in no best answer is closed.
"""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from alis.integrations.loser.avrunding import avrund
from alis.integrations.loser.delproblem import Delproblem
from alis.integrations.loser.highs import (
    HELT,
    IkkeLost,
    Lineaermodell,
    Lineaert,
    Maske,
    Rad,
    Rader,
    Tall,
    spor_helt,
)
from alis.integrations.loser.kutt import finn_kutt
from alis.integrations.loser.mulighet import Muligheter
from alis.integrations.loser.orden import rader_per_plass, rader_per_verdi, rader_uten_spill

UTELUKKET = 1e-4
NESTEN_EN = 0.99
"""Sums are whole numbers: what is proven to within less than one is proven."""
FORST = 3
"""Columns for each candidate in the first question in whole numbers; twice as many in each that follows."""
NESTEN_ALLE = 1.8
"""Where no more than so many times the number can be in a better answer, all of them are asked of at once."""
DYRERE = 3
"""A round of the solver's in whole numbers takes as long as so many of the linear question."""
FREMGANG, TALMODIG = 0.05, 4
"""Cuts are added until so many rounds of them have not lifted the sum by so much of a unit."""
LETERUNDER = 300
"""Rounds of the solver's own, in which it looks for a better answer that need not be the best."""


class Sporsmal:
    """What is left open, the rules that have been needed so far, and the best answer to the last question.

    `kjent` is a distribution that breaks nothing. When `runder` of work are used up, the best that is known is the answer;
    `bevist` says whether the last question was answered to its end.
    """

    def __init__(self, del_: Delproblem, *, kjent: Mapping[str, str], runder: int) -> None:
        self.bevist, self._runder = True, runder
        self.mulige = Muligheter(del_)
        self.antall = len(self.mulige.alle)
        rader = [
            *(Rad.ikke_over(hennes, 1) for hennes in self.mulige.hos),
            *(Rad.ikke_over(self.mulige.i_plassen[plass], antall) for plass, antall in del_.antall.items()),
        ]
        self._modell = Lineaermodell(self.antall, Rader.av(rader, bredde=self.antall))
        nok = list(rader_per_plass(self.mulige))
        self._orden = Rader.av(
            [*nok, *rader_per_verdi(self.mulige), *rader_uten_spill(self.mulige)], bredde=self.antall
        )
        self._nok: Maske = np.arange(self._orden.antall) < len(nok)
        self._trengs: Maske = np.zeros_like(self._nok)
        self._apen: Maske = np.ones(self.antall, dtype=bool)
        self._svar = self.mulige.numre(kjent)

    def let_etter_bedre(self, vekter: Sequence[int], *, enhet: int) -> None:
        """Look for an answer with a lesser sum among the cheapest columns. It need not be the least, and nothing is closed."""
        vekt = np.array(vekter, dtype=float)
        lineaer = self._linear(vekt, enhet)
        bedre = self._better(vekt, lineaer)
        if lineaer.er_helt():
            self._svar = _chosen(lineaer)
        elif bedre.any():
            kolonner = self._few_of(bedre, lineaer, FORST)
            self._svar = self._ask(vekt, self._rows(), kolonner, hoyst_runder=LETERUNDER)

    def minst_mulig(self, vekter: Sequence[int], *, enhet: int = 1) -> int:
        """Answer with the least sum of weights, and close what is in no answer with that sum. Return what none is less than.

        The sum is of units so large: a small part of one is not worth a cut.
        """
        self.bevist = True
        vekt = np.array(vekter, dtype=float)
        lineaer = self._linear(vekt, enhet)
        self._svar = self._whole(vekt, lineaer)
        self._apen = self._within(lineaer, self._sum(vekt))
        return self._sum(vekt) if self.bevist else math.ceil(lineaer.sum - UTELUKKET)

    def hold(self, vekter: Sequence[int]) -> None:
        """No answer to what is asked later is to have a greater sum than the one we know."""
        rad = Rad(tuple(range(self.antall)), tuple(vekter), -np.inf, self._sum(np.array(vekter)))
        self._modell.legg_til(Rader.av([rad], bredde=self.antall))

    def plassert(self) -> set[int]:
        return {self.mulige.alle[nummer].kandidat for nummer in self._svar}

    def apne_for(self, kandidat: int) -> list[int]:
        """What is open to her, by place id."""
        apne = (nummer for nummer in self.mulige.hos[kandidat] if self._apen[nummer])
        return sorted(apne, key=self.mulige.plass.__getitem__)

    def har_minste_id(self, kandidat: int) -> bool:
        return self.apne_for(kandidat)[0] in self._svar

    def fest(self, kandidat: int, *, plassert: bool) -> None:
        """Her row is the one of her number."""
        self._modell.sett_grenser(kandidat, int(plassert), int(plassert))

    def fest_plassen(self, kandidat: int) -> None:
        for nummer in self.mulige.hos[kandidat]:
            self._apen[nummer] = nummer in self._svar

    def fordeling(self) -> dict[str, str]:
        kandidater = self.mulige.del_.kandidater
        valgt = (self.mulige.alle[nummer] for nummer in sorted(self._svar))
        return {kandidater[mulighet.kandidat].id: mulighet.valg.plass.id for mulighet in valgt}

    def _sum(self, vekter: Tall) -> int:
        return int(vekter[list(self._svar)].sum())

    def _linear(self, vekter: Tall, enhet: int) -> Lineaert:
        """The linear question, with every row of the order that its answer breaks, and cuts while they help."""
        self._modell.steng(self._apen)
        best, runder = -np.inf, 0
        while True:
            lineaer = self._modell.spor(vekter)
            self._runder -= 1
            brutt = (self._orden.matrise @ lineaer.x > self._orden.hoyst + HELT) & ~self._trengs
            if brutt.any():
                self._trengs |= brutt
                self._modell.legg_til(self._orden.utvalg(brutt))
                continue
            if not lineaer.er_helt():
                self._take_if_better(vekter, avrund(self.mulige, lineaer.x))
            if lineaer.er_helt() or not self._better(vekter, lineaer).any():
                return lineaer
            if lineaer.sum > best + FREMGANG * enhet:
                best, runder = lineaer.sum, 0
                self._modell.slipp_kutt(lineaer.x)
            runder += 1
            kutt = finn_kutt(self._modell, lineaer.x) if runder <= TALMODIG and self._runder > 0 else None
            if kutt is None or not kutt.antall:
                return lineaer
            self._modell.legg_til(kutt, kutt=True)

    def _whole(self, vekter: Tall, lineaer: Lineaert) -> frozenset[int]:
        """The columns chosen: as the linear question answered, or where that is broken up, asked in whole numbers."""
        if lineaer.er_helt():
            return _chosen(lineaer)
        rader = self._rows()
        spurt: Maske = np.zeros_like(self._apen)
        hver = FORST
        while ((bedre := self._better(vekter, lineaer)) & ~spurt).any() and self.bevist:
            spurt = self._few_of(bedre, lineaer, hver)
            self._svar = self._ask(vekter, rader, spurt)
            hver *= 2
        return self._svar

    def _rows(self) -> Rader:
        """Those of the linear question, and what is enough of the order in whole numbers."""
        return self._modell.rader.med(self._orden.utvalg(self._nok & ~self._trengs))

    def _few_of(self, bedre: Maske, lineaer: Lineaert, hver: int) -> Maske:
        """So many for each candidate, the cheapest, or all where they are not many more; and those of the answer we know."""
        antall = hver * len(self.mulige.hos)
        maske = bedre.copy()
        if bedre.sum() > NESTEN_ALLE * antall:
            priser = np.sort(lineaer.priser[self._apen])
            maske &= lineaer.priser <= priser[min(antall, len(priser)) - 1]
        maske[list(self._svar)] = True
        return maske

    def _ask(
        self, vekter: Tall, rader: Rader, kolonner: Maske, *, hoyst_runder: float = math.inf
    ) -> frozenset[int]:
        """The best answer among these columns, or the one we know where there is no better, or the work is used up.

        Raises `IkkeLost` where the solver misses the one that it was given.
        """
        nummer = np.flatnonzero(kolonner)
        kjent = np.isin(nummer, list(self._svar)).astype(float)
        disse = rader.av_kolonner(nummer)
        hoyst = min(hoyst_runder, self._runder / DYRERE)
        svar = spor_helt(vekter[nummer], disse, avstand=NESTEN_EN, kjent=kjent, hoyst_runder=hoyst)
        self._runder -= DYRERE * svar.runder
        self.bevist = svar.bevist
        if svar.x is not None and vekter[nummer] @ svar.x <= self._sum(vekter):
            return frozenset(nummer[svar.x > 0.5].tolist())
        if svar.bevist and disse.holder(kjent):
            raise IkkeLost("et dårligere svar enn det som var kjent")
        return self._svar

    def _take_if_better(self, vekter: Tall, svar: frozenset[int]) -> None:
        """An answer that breaks no rule of the contract, if it keeps to what is settled."""
        x = np.zeros(self.antall)
        x[list(svar)] = 1
        if self._modell.rader.holder(x) and self._apen[list(svar)].all() and vekter @ x < self._sum(vekter):
            self._svar = svar

    def _better(self, vekter: Tall, lineaer: Lineaert) -> Maske:
        """What could be in a better answer than the one we know."""
        return self._within(lineaer, self._sum(vekter) - NESTEN_EN)

    def _within(self, lineaer: Lineaert, sum_: float) -> Maske:
        """What could be in an answer of so much: the others would make the linear sum more."""
        maske: Maske = self._apen & (np.maximum(lineaer.priser, 0) <= sum_ - lineaer.sum + UTELUKKET)
        return maske


def _chosen(lineaer: Lineaert) -> frozenset[int]:
    return frozenset(np.flatnonzero(lineaer.x > 0.5).tolist())
