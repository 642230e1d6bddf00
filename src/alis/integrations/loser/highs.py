"""Questions to HiGHS, in whole numbers and without, in the form that the exact solver asks them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import LinearConstraint, linprog, milp
from scipy.sparse import csr_array, vstack

Tall = NDArray[np.float64]


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
    def ikke_flere(cls, disse: Sequence[int], andre: Sequence[int]) -> "Rad":
        """No more of the first than of the others."""
        return cls((*disse, *andre), (1.0,) * len(disse) + (-1.0,) * len(andre), -np.inf, 0)


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

    def med(self, andre: "Rader", hvilke: NDArray[np.bool_]) -> "Rader":
        """These, and some of the others."""
        return Rader(
            vstack([self.matrise, andre.matrise[hvilke]], format="csr"),
            np.concatenate([self.minst, andre.minst[hvilke]]),
            np.concatenate([self.hoyst, andre.hoyst[hvilke]]),
        )


def spor_lineaert(vekter: Tall, rader: Rader, tak: Tall) -> Any:
    """The least sum, where a possibility can be chosen in part. Raises `IkkeLost`."""
    nede, oppe = np.isfinite(rader.minst), np.isfinite(rader.hoyst)
    svar = linprog(
        vekter,
        A_ub=vstack([rader.matrise[oppe], -rader.matrise[nede]]),
        b_ub=np.concatenate([rader.hoyst[oppe], -rader.minst[nede]]),
        bounds=np.column_stack([np.zeros_like(tak), tak]),
        method="highs-ds",
    )
    if svar.status != 0:
        raise IkkeLost(svar.message)
    return svar


def spor_helt(vekter: Tall, rader: Rader, tak: Tall, *, gap: float) -> Tall:
    """The least sum in whole numbers, to within the share `gap` of it. Raises `IkkeLost`."""
    svar = milp(
        vekter,
        constraints=LinearConstraint(rader.matrise, rader.minst, rader.hoyst),
        bounds=(np.zeros_like(tak), tak),
        integrality=np.ones_like(tak),
        options={"mip_rel_gap": gap},
    )
    if svar.status != 0:
        raise IkkeLost(svar.message)
    return np.asarray(svar.x)
