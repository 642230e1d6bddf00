"""Who serves in which months, where vacancies can be divided: asked of HiGHS, and put in each kommune's order afterwards.

The linear question says how many there could be at the most, and what each possibility would cost at the least. The question
in whole numbers is asked of the cheapest possibilities alone, and to within `AVSTAND` of the most there could be. Of a trust's
own queue it is then asked which plan for as many cuts the fewest vacancies.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alis.domain.plassering.deling import Del, Delingsplan, Delingsproblem, Delkandidat, Syn, Tjeneste
from alis.domain.plassering.delingskontroll import finn_delingsbrudd
from alis.domain.plassering.delingsorden import i_kommunenes_orden
from alis.domain.plassering.snitt import KORTEST, varer_passe
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

LITEN_NOK, SNITTRUNDER = 2_500, 1_000
"""With no more possibilities than that, the fewest cuts are asked for, and given up after so many of the solver's rounds."""
SNITTAVSTAND = 0.1


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
    if len(sporsmal.alle) <= LITEN_NOK:
        tjenester = _with_fewer_cuts(problem, sporsmal, tjenester)
    return Delingsplan(tjenester, grense)


def _with_fewer_cuts(
    problem: Delingsproblem, sporsmal: "_Sporsmal", tjenester: dict[str, Tjeneste]
) -> dict[str, Tjeneste]:
    """For as many, and in the kommuner's order, or as it was."""
    try:
        svar = sporsmal.helt_med_faerrest_snitt(len(tjenester))
    except IkkeLost:
        return tjenester
    andre = i_kommunenes_orden(problem, svar)
    er_faerre = sporsmal.antall_snitt(andre) <= sporsmal.antall_snitt(tjenester)
    if len(andre) < len(tjenester) or not er_faerre or finn_delingsbrudd(problem, andre):
        return tjenester
    return andre


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
        self._hvem = {hun.id: hun for hun in problem.kandidater}
        self._hos: dict[tuple[str, int], list[int]] = defaultdict(list)
        for kolonne, mulighet in enumerate(self.alle):
            self._hos[mulighet.hun.id, mulighet.nummer].append(kolonne)
        self._enkle = [*self._in_full(problem), *self._capacity()]
        self._rader = Rader.av(self._enkle, bredde=len(self.alle))
        self._modell = Lineaermodell(len(self.alle), self._rader)
        forste = np.array([mulighet.nummer == 0 for mulighet in self.alle])
        self._hver: Tall = np.where(forste, -1.0, 0.0)
        self._vekter = ET_ANTALL * self._hver + np.array([self._unwanted(mulighet) for mulighet in self.alle])

    def antall_snitt(self, tjenester: dict[str, Tjeneste]) -> int:
        return len(
            {
                en.plass
                for hvem, tjeneste in tjenester.items()
                for nummer, en in enumerate(tjeneste)
                if self._must_be_cut(self._hvem[hvem], nummer, en)
            }
        )

    def grense(self) -> int:
        """Nobody can serve more, by the linear question."""
        return _most(self._modell.spor(self._hver))

    def skjerpet_grense(self) -> int:
        """The same, with cuts until they have made it one less or help no more."""
        lineaer = self._modell.spor(self._hver)
        forst = _most(lineaer)
        for _runde in range(RUNDER):
            kutt = finn_kutt(self._modell, lineaer.x)
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
            self._rader.av_kolonner(nummer).med(Rader.av(self._order(nummer), bredde=len(nummer))),
            avstand=max(1.0, AVSTAND * -lineaer.sum),
        ).x
        if x is None:
            raise IkkeLost("ingen deling er mulig")
        return self._chosen(nummer[x > 0.5])

    def helt_med_faerrest_snitt(self, antall: int) -> dict[str, Tjeneste]:
        """For so many or more: the fewest vacancies cut, then the fewest months that are left over before a service, then what
        each would rather. One column more for each vacancy says that it is cut. Raises `IkkeLost`.
        """
        kolonner, plasser = len(self.alle), {plass: nr for nr, plass in enumerate(self._syn.plasser)}
        deles = [
            Rad.ikke_flere([kolonne], [kolonner + plasser[mulighet.en.plass]])
            for kolonne, mulighet in enumerate(self.alle)
            if self._must_be_cut(mulighet.hun, mulighet.nummer, mulighet.en)
        ]
        forste = tuple(kolonne for kolonne, mulighet in enumerate(self.alle) if mulighet.nummer == 0)
        like_mange = Rad(forste, (1.0,) * len(forste), antall, np.inf)
        orden = self._order(np.arange(kolonner))
        mest = float(len(self._problem.kandidater) + 1)
        vekter = np.array(
            [
                self._unwanted(mulighet) / 1000.0 + mest * (mulighet.en.fra % KORTEST > 0)
                for mulighet in self.alle
            ]
            + [mest * (2 * mest + 1)] * len(plasser)
        )
        x = spor_helt(
            vekter,
            Rader.av([*self._enkle, *orden, *deles, like_mange], bredde=len(vekter)),
            avstand=SNITTAVSTAND,
            hoyst_runder=SNITTRUNDER,
        ).x
        if x is None:
            raise IkkeLost("ingen deling for så mange er funnet")
        return self._chosen(np.flatnonzero(x[:kolonner] > 0.5))

    def _must_be_cut(self, hun: Delkandidat, nummer: int, en: Del) -> bool:
        """It is not the whole of a vacancy that she could be offered as it is, and be done with before her next part."""
        maneder = self._syn.plasser[en.plass].maneder
        varer = en.maneder == maneder if nummer < hun.deler - 1 else varer_passe(en.maneder, maneder)
        return en.fra > 0 or not varer

    def _chosen(self, kolonner: NDArray[np.int64]) -> dict[str, Tjeneste]:
        valgt: dict[str, dict[int, Del]] = defaultdict(dict)
        for kolonne in kolonner:
            mulighet = self.alle[kolonne]
            valgt[mulighet.hun.id][mulighet.nummer] = mulighet.en
        return {hvem: tuple(en for _nr, en in sorted(deler.items())) for hvem, deler in valgt.items()}

    def _order(self, nummer: NDArray[np.int64]) -> list[Rad]:
        """The kommuner's order among these columns."""
        hos: dict[tuple[str, int], dict[Del, int]] = {
            (hun.id, nr): {} for hun in self._problem.kandidater for nr in range(hun.deler)
        }
        for ny, kolonne in enumerate(nummer):
            mulighet = self.alle[kolonne]
            hos[mulighet.hun.id, mulighet.nummer][mulighet.en] = ny
        kommuner = self._problem.i_kommunen.values()
        return list(ordensrader(self._syn, kommuner, hos))

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
