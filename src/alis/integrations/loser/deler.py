"""Who serves in which months, where vacancies can be divided: asked of HiGHS, and put in each kommune's order afterwards.

The linear question says how many there could be at the most, and what each possibility would cost at the least. The question
in whole numbers is asked of the cheapest possibilities alone, and to within `AVSTAND` of the most there could be.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alis.domain.plassering.deling import Del, Delingsplan, Delingsproblem, Delkandidat, Syn, Tjeneste
from alis.domain.plassering.delingsorden import i_kommunenes_orden
from alis.integrations.loser.delingsrader import ordensrader
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

ET_ANTALL = 30_000.0
"""What one doctor more is worth, beside at most a thirtieth of it for her wishes."""
AVSTAND = 0.002
BILLIGST = 10
"""Possibilities of each part that are asked of in whole numbers."""
LITE, RUNDER = 0.995, 20
"""Where less than so much of the bound is served, the bound is looked into with so many rounds of cuts."""


def los_deling(problem: Delingsproblem) -> Delingsplan:
    """Where the solver gives no answer, the order alone gives one."""
    sporsmal = _Sporsmal(problem)
    if not sporsmal.alle:
        return Delingsplan({}, 0)
    try:
        grense, svar = sporsmal.grense(), sporsmal.helt()
        tjenester = i_kommunenes_orden(problem, svar)
        if len(tjenester) < LITE * grense:
            grense = sporsmal.skjerpet_grense()
    except IkkeLost:
        return Delingsplan(i_kommunenes_orden(problem, {}), len(problem.kandidater))
    return Delingsplan(tjenester, grense)


def _most(lineaer: Lineaert) -> int:
    return int(-lineaer.sum + HELT)


@dataclass(frozen=True, slots=True)
class _Mulighet:
    hun: Delkandidat
    nummer: int
    en: Del


class _Sporsmal:
    def __init__(self, problem: Delingsproblem) -> None:
        self._problem = problem
        self._syn = Syn(problem)
        self.alle = [
            _Mulighet(hun, nummer, en)
            for hun in problem.kandidater
            for nummer in range(hun.deler)
            for en in self._syn.muligheter(hun, nummer)
        ]
        self._hos: dict[tuple[str, int], list[int]] = defaultdict(list)
        for kolonne, mulighet in enumerate(self.alle):
            self._hos[mulighet.hun.id, mulighet.nummer].append(kolonne)
        self._rader = Rader.av([*self._in_full(problem), *self._capacity()], bredde=len(self.alle))
        self._modell = Lineaermodell(len(self.alle), self._rader)
        forste = np.array([mulighet.nummer == 0 for mulighet in self.alle])
        self._hver: Tall = np.where(forste, -1.0, 0.0)
        self._vekter = ET_ANTALL * self._hver + np.array([self._unwanted(mulighet) for mulighet in self.alle])

    def grense(self) -> int:
        """Nobody can serve more, by the linear question."""
        return _most(self._modell.spor(self._hver))

    def skjerpet_grense(self) -> int:
        """The same, with cuts until they have made it one less or help no more."""
        lineaer = self._modell.spor(self._hver)
        forst = _most(lineaer)
        for _runde in range(RUNDER):
            kutt = finn_kutt(self._modell.rader, lineaer.x)
            if not kutt.antall or _most(lineaer) < forst:
                break
            self._modell.legg_til(kutt, kutt=True)
            lineaer = self._modell.spor(self._hver)
        return _most(lineaer)

    def helt(self) -> dict[str, Tjeneste]:
        """An answer in whole numbers, in the kommuner's order but for what two parts leave open. Raises `IkkeLost`."""
        lineaer = self._modell.spor(self._vekter)
        nummer = np.flatnonzero(self._cheapest(lineaer))
        x = spor_helt(
            self._vekter[nummer],
            self._rader.av_kolonner(nummer).med(self._order(nummer)),
            avstand=max(1.0, AVSTAND * -lineaer.sum),
        ).x
        if x is None:
            raise IkkeLost("ingen deling er mulig")
        valgt: dict[str, dict[int, Del]] = defaultdict(dict)
        for kolonne in nummer[x > 0.5]:
            mulighet = self.alle[kolonne]
            valgt[mulighet.hun.id][mulighet.nummer] = mulighet.en
        return {hvem: tuple(en for _nr, en in sorted(deler.items())) for hvem, deler in valgt.items()}

    def _order(self, nummer: NDArray[np.int64]) -> Rader:
        """The kommuner's order among these columns."""
        hos: dict[tuple[str, int], dict[Del, int]] = {
            (hun.id, nr): {} for hun in self._problem.kandidater for nr in range(hun.deler)
        }
        for ny, kolonne in enumerate(nummer):
            mulighet = self.alle[kolonne]
            hos[mulighet.hun.id, mulighet.nummer][mulighet.en] = ny
        kommuner = self._problem.i_kommunen.values()
        return Rader.av(list(ordensrader(self._syn, kommuner, hos)), bredde=len(nummer))

    def _cheapest(self, lineaer: Lineaert) -> Maske:
        maske: Maske = lineaer.x > HELT
        for hennes in self._hos.values():
            kolonner = np.array(hennes, dtype=int)
            maske[kolonner[np.argsort(lineaer.priser[kolonner], kind="stable")[:BILLIGST]]] = True
        return maske

    def _unwanted(self, mulighet: _Mulighet) -> float:
        kostnad = self._syn.kostnad(mulighet.hun, mulighet.en)
        dager = self._syn.dager(mulighet.hun, mulighet.nummer, mulighet.en)
        return min(1000.0, 50.0 * kostnad + dager) / mulighet.hun.deler

    def _capacity(self) -> Iterator[Rad]:
        i_maneden: dict[tuple[str, int], list[int]] = defaultdict(list)
        for kolonne, mulighet in enumerate(self.alle):
            for maned in range(mulighet.en.fra, mulighet.en.til):
                i_maneden[mulighet.en.plass, maned].append(kolonne)
        for (plass, _maned), kolonner in i_maneden.items():
            yield Rad.ikke_over(kolonner, self._syn.plasser[plass].antall)

    def _in_full(self, problem: Delingsproblem) -> Iterator[Rad]:
        """One service each. Of two parts both or none, the second when the first is over, in one department where it must be."""
        for hun in problem.kandidater:
            forste, neste = self._hos[hun.id, 0], self._hos[hun.id, 1]
            yield Rad.ikke_over(forste, 1)
            if hun.deler == 1:
                continue
            yield Rad.like_mange(forste, neste)
            dager = sorted({self._syn.fom(self.alle[kolonne].en) for kolonne in neste})
            for dag in dager:
                begynt = [kolonne for kolonne in neste if self._syn.fom(self.alle[kolonne].en) <= dag]
                over = [kolonne for kolonne in forste if self._syn.slutt(self.alle[kolonne].en) <= dag]
                yield Rad.ikke_flere(begynt, over)
            if hun.samme_avdeling:
                yield from self._in_one_department(forste, neste)

    def _in_one_department(self, forste: list[int], neste: list[int]) -> Iterator[Rad]:
        avdelinger: dict[tuple[str, str], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for del_nr, kolonner in enumerate((forste, neste)):
            for kolonne in kolonner:
                avdelinger[self._syn.avdeling(self.alle[kolonne].en)][del_nr].append(kolonne)
        yield from (Rad.like_mange(*begge) for begge in avdelinger.values())
