"""Questions to HiGHS. One model of the linear question is kept and added to, so that each answer begins where the last one
ended; a question in whole numbers is made anew, of the columns that can matter."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

Tall = NDArray[np.float64]
Maske = NDArray[np.bool_]


HELT = 1e-6
DELT, FLEST_DELTE = 1e-4, 40
"""How far from whole a column is to be looked at, and how many of them."""


class IkkeLost(RuntimeError):
    """The solver gave no answer to a question that has one."""


@dataclass(frozen=True, slots=True)
class Rad:
    """`minst` ≤ the sum ≤ `hoyst`."""

    kolonner: tuple[int, ...]
    vekter: tuple[float, ...]
    minst: float
    hoyst: float

    @classmethod
    def ikke_over(cls, kolonner: Iterable[int], antall: float) -> "Rad":
        """No more than so many of them."""
        alle = tuple(kolonner)
        return cls(alle, (1.0,) * len(alle), -np.inf, antall)

    @classmethod
    def ikke_flere(cls, disse: Sequence[int], andre: Sequence[int], *, utenom: int = 0) -> "Rad":
        """No more of the first than of the others, when so many of the first are not counted."""
        return cls((*disse, *andre), (1.0,) * len(disse) + (-1.0,) * len(andre), -np.inf, utenom)

    @classmethod
    def like_mange(cls, disse: Sequence[int], andre: Sequence[int]) -> "Rad":
        return cls((*disse, *andre), (1.0,) * len(disse) + (-1.0,) * len(andre), 0, 0)


@dataclass(frozen=True, slots=True)
class Rader:
    """Rows as the solver takes them."""

    matrise: csr_array
    minst: Tall
    hoyst: Tall

    @classmethod
    def av(cls, rader: Sequence[Rad], *, bredde: int) -> "Rader":
        rad_nr = np.repeat(np.arange(len(rader)), [len(rad.kolonner) for rad in rader])
        kolonne_nr = np.fromiter((kolonne for rad in rader for kolonne in rad.kolonner), dtype=int)
        vekter = np.fromiter((vekt for rad in rader for vekt in rad.vekter), dtype=float)
        return cls(
            csr_array((vekter, (rad_nr, kolonne_nr)), shape=(len(rader), bredde)),
            np.array([rad.minst for rad in rader], dtype=float),
            np.array([rad.hoyst for rad in rader], dtype=float),
        )

    @property
    def antall(self) -> int:
        return len(self.minst)

    def utvalg(self, hvilke: Maske) -> "Rader":
        return Rader(self.matrise[hvilke], self.minst[hvilke], self.hoyst[hvilke])

    def holder(self, x: Tall) -> bool:
        """None of them is broken."""
        summer = self.matrise @ x
        return bool((summer <= self.hoyst + HELT).all() and (summer >= self.minst - HELT).all())

    def med(self, andre: "Rader") -> "Rader":
        return Rader(
            vstack([self.matrise, andre.matrise], format="csr"),
            np.concatenate([self.minst, andre.minst]),
            np.concatenate([self.hoyst, andre.hoyst]),
        )

    def av_kolonner(self, kolonner: NDArray[np.int64]) -> "Rader":
        """With these columns alone, without the rows that they can no longer break."""
        igjen = Rader(self.matrise[:, kolonner].tocsr(), self.minst, self.hoyst)
        return igjen.utvalg((igjen._most() > self.hoyst) | (self.minst > -np.inf))

    def _most(self) -> Tall:
        positive = self.matrise.copy()
        positive.data = np.maximum(positive.data, 0)
        return np.asarray(positive.sum(axis=1)).ravel()


@dataclass(frozen=True, slots=True)
class Lineaert:
    """The least sum where a possibility can be chosen in part, and by how much each column would make it more."""

    sum: float
    x: Tall
    priser: Tall

    def er_helt(self) -> bool:
        return bool((np.abs(self.x - np.rint(self.x)) <= HELT).all())


class Lineaermodell:
    """The linear question, as it grows. Columns are between 0 and 1."""

    def __init__(self, antall: int, rader: Rader) -> None:
        self.antall = antall
        self._alle = np.arange(antall, dtype=np.int32)
        self._highs = _highs()
        self._highs.addVars(antall, np.zeros(antall), np.ones(antall))
        self.rader = Rader.av([], bredde=antall)
        self._kutt: Maske = np.zeros(0, dtype=bool)
        self.legg_til(rader)

    def legg_til(self, rader: Rader, *, kutt: bool = False) -> None:
        """`kutt` are rows that can be let go of again."""
        self.rader = self.rader.med(rader)
        self._kutt = np.append(self._kutt, np.full(rader.antall, kutt))
        matrise = rader.matrise
        self._highs.addRows(
            rader.antall,
            rader.minst,
            rader.hoyst,
            matrise.nnz,
            matrise.indptr[:-1].astype(np.int32),
            matrise.indices.astype(np.int32),
            matrise.data,
        )

    def slipp_kutt(self, x: Tall) -> None:
        """Let go of the cuts that say nothing of this answer."""
        bort = self._kutt & (self.rader.hoyst - self.rader.matrise @ x > HELT)
        nummer = np.flatnonzero(bort).astype(np.int32)
        self._highs.deleteRows(len(nummer), nummer)
        self.rader, self._kutt = self.rader.utvalg(~bort), self._kutt[~bort]

    def delte(self, x: Tall) -> Tall:
        """For columns of the basis that are chosen in part, those nearest to a half first: how much of every row there is in the sum
        where such a column is the only one of the basis. `x` is the answer that was given last.
        """
        _status, basis = self._highs.getBasicVariables()  # type: ignore[attr-defined]
        avstand = np.abs(x - np.rint(x))
        delte = [nummer for nummer, kolonne in enumerate(basis) if kolonne >= 0 and avstand[kolonne] > DELT]
        delte.sort(key=lambda nummer: -avstand[basis[nummer]])
        summer = np.zeros((min(len(delte), FLEST_DELTE), self.rader.antall))
        for rad, nummer in enumerate(delte[:FLEST_DELTE]):
            summer[rad] = self._highs.getBasisInverseRow(nummer)[1]  # type: ignore[attr-defined]
        return summer

    def sett_grenser(self, rad: int, minst: float, hoyst: float) -> None:
        self.rader.minst[rad], self.rader.hoyst[rad] = minst, hoyst
        self._highs.changeRowBounds(rad, minst, hoyst)

    def steng(self, apne: Maske) -> None:
        """Only these columns can be chosen."""
        self._highs.changeColsBounds(self.antall, self._alle, np.zeros(self.antall), apne.astype(float))

    def spor(self, vekter: Tall) -> Lineaert:
        """Raises `IkkeLost`."""
        self._highs.changeColsCost(self.antall, self._alle, vekter)
        self._highs.run()
        if self._highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise IkkeLost(str(self._highs.getModelStatus()))
        svar = self._highs.getSolution()
        return Lineaert(
            sum=self._highs.getInfo().objective_function_value,
            x=np.array(svar.col_value),
            priser=np.array(svar.col_dual),
        )


@dataclass(frozen=True, slots=True)
class Helt:
    """The best answer found in whole numbers, and how many rounds it took. `bevist`: there is no better, or none at all."""

    x: Tall | None
    bevist: bool
    runder: int


def spor_helt(
    vekter: Tall, rader: Rader, *, avstand: float, kjent: Tall | None = None, hoyst_runder: float = math.inf
) -> Helt:
    """The least sum in whole numbers to within `avstand`. `kjent` is an answer to begin with.

    It is given up after so many rounds of the solver's own: they are the same each time, which a clock is not.
    With `kjent` the solver does not search smaller questions for a better answer: it is the proof that takes time.
    Asked as it stands: HiGHS's own simplification has said of questions with an answer that they have none (its issue 3090,
    and one of ours), and takes longer. Raises `IkkeLost`.
    """
    antall = len(vekter)
    highs = _highs()
    highs.setOptionValue("presolve", "off")
    highs.setOptionValue("mip_heuristic_run_feasibility_jump", False)
    highs.setOptionValue("mip_abs_gap", avstand)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.passModel(_model(vekter, rader))
    if kjent is not None:
        for letende in ("rins", "rens", "root_reduced_cost"):
            highs.setOptionValue(f"mip_heuristic_run_{letende}", False)
        highs.setSolution(antall, np.arange(antall, dtype=np.int32), kjent)
    runder = _count_rounds(highs, hoyst_runder)
    highs.run()
    status = highs.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return Helt(None, True, next(runder))
    ferdig = status == highspy.HighsModelStatus.kOptimal
    if not ferdig and status != highspy.HighsModelStatus.kInterrupt:
        raise IkkeLost(str(status))
    svar = highs.getSolution()
    x = np.rint(np.array(svar.col_value, dtype=np.float64)) if svar.value_valid else None
    return Helt(x, ferdig, next(runder))


def _count_rounds(highs: highspy.Highs, hoyst: float) -> Iterator[int]:
    """Stop the solver after so many rounds. The next of what is returned is how many there have been."""
    runder = count()

    def enda_en(hendelse: Any) -> None:
        if next(runder) >= hoyst:
            hendelse.interrupt()

    highs.cbMipInterrupt.subscribe(enda_en)
    return runder


def _model(vekter: Tall, rader: Rader) -> highspy.HighsLp:
    antall, matrise = len(vekter), rader.matrise
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = antall, rader.antall
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = vekter, np.zeros(antall), np.ones(antall)
    lp.row_lower_, lp.row_upper_ = rader.minst, rader.hoyst
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = matrise.indptr.astype(np.int32)
    lp.a_matrix_.index_ = matrise.indices.astype(np.int32)
    lp.a_matrix_.value_ = matrise.data
    lp.integrality_ = [highspy.HighsVarType.kInteger] * antall
    return lp


def _highs() -> highspy.Highs:
    """Silent, and the same each time: one thread and no clock."""
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.silent()
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("random_seed", 0)
    return highs
