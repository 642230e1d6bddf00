"""The best distribution of one part, and that it is the best: each wish of the contract in its turn, under those before it.

How many is often known without asking: a distribution that keeps the order and places as many as there could be without it.
The rows of the kommune's order are many, and few of them bind. So each question is first asked without them, in its linear
form, and those that the answer breaks are added, until it breaks none. What the linear question's prices rule out is never
asked of again, so the last questions, about who and which among equals, are small.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alis.integrations.loser.delproblem import Delproblem
from alis.integrations.loser.highs import Rad, Rader, Tall, spor_helt, spor_lineaert
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


def los_eksakt(del_: Delproblem) -> dict[str, str]:
    """Return the place of each candidate that gets one, best by all five criteria of the contract."""
    sporsmal = _Sporsmal(del_)
    funnet, grense = los_stor(del_)
    if len(funnet) in (grense, sporsmal.hoyst_plassert()):
        sporsmal.krev_plassert(len(funnet))
    else:
        sporsmal.minst_mulig([-1.0] * sporsmal.antall)
    sporsmal.minst_mulig(sporsmal.kostnad)
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
        self._rader = [
            *(Rad.ikke_over(hos, 1) for hos in self.mulige.hos),
            *(Rad.ikke_over(her, del_.antall[plass]) for plass, her in self.mulige.i_plassen.items()),
        ]
        self._apen = np.ones(self.antall, dtype=bool)
        nok = list(rader_per_plass(self.mulige))
        self._orden = Rader.av([*nok, *rader_per_verdi(self.mulige)], bredde=self.antall)
        self._nok = np.arange(self._orden.antall) < len(nok)
        self._trengs = np.zeros_like(self._nok)
        self._svar: frozenset[int] = frozenset()

    def hoyst_plassert(self) -> int:
        """No more than the linear question allows."""
        return int(-self._linear(-np.ones(self.antall)).fun + HELT)

    def krev_plassert(self, antall: int) -> None:
        self._rader.append(Rad(tuple(range(self.antall)), (1.0,) * self.antall, antall, antall))

    def minst_mulig(self, vekter: Sequence[float], *, som_mal: bool = True) -> None:
        """Answer with the least sum of weights, and hold to it ever after (where it is a `mal` of its own)."""
        lineaer = self._linear(np.asarray(vekter, dtype=float))
        self._svar = self._whole(np.asarray(vekter, dtype=float), lineaer.x)
        sum_ = sum(int(vekter[nummer]) for nummer in self._svar)
        self._rule_out(lineaer, sum_)
        if som_mal:
            self._rader.append(Rad(tuple(range(self.antall)), tuple(vekter), -np.inf, sum_))

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
            self._rader.append(Rad(tuple(hennes), (1.0,) * len(hennes), 1, 1))
        else:
            self._apen[hennes] = False

    def fest_plassen(self, kandidat: int) -> None:
        for nummer in self.mulige.hos[kandidat]:
            self._apen[nummer] = nummer in self._svar

    def fordeling(self) -> dict[str, str]:
        kandidater = self.mulige.del_.kandidater
        valgt = (self.mulige.alle[nummer] for nummer in sorted(self._svar))
        return {kandidater[mulighet.kandidat].id: mulighet.valg.plass.id for mulighet in valgt}

    def _linear(self, vekter: Tall) -> Any:
        """The linear question, with every row of the order that its answer breaks."""
        while True:
            lineaer = spor_lineaert(vekter, self._rows(self._trengs), self._apen.astype(float))
            if not self._add_what_is_broken(lineaer.x):
                return lineaer

    def _whole(self, vekter: Tall, x: Tall) -> frozenset[int]:
        """The columns chosen: as the linear question answered, or where that is broken up, asked in whole numbers."""
        if np.abs(x - np.rint(x)).max(initial=0) > HELT:
            storst = sum(np.abs(vekter[hos]).max() for hos in self.mulige.hos)
            rader = self._rows(self._trengs | self._nok)
            x = spor_helt(vekter, rader, self._apen.astype(float), gap=NESTEN_EN / max(1.0, storst))
        return frozenset(np.flatnonzero(x > 0.5).tolist())

    def _rule_out(self, lineaer: Any, sum_: int) -> None:
        """What would make the linear sum more than the whole one is in no best answer."""
        self._apen &= ~(lineaer.lower.marginals > sum_ - lineaer.fun + UTELUKKET)

    def _add_what_is_broken(self, x: Tall) -> bool:
        brutt = (self._orden.matrise @ x > HELT) & ~self._trengs
        self._trengs |= brutt
        return bool(brutt.any())

    def _rows(self, av_orden: NDArray[np.bool_]) -> Rader:
        return Rader.av(self._rader, bredde=self.antall).med(self._orden, av_orden)
