"""The best distribution of one part, and that it is the best: each wish of the contract in its turn, under those before it.

How many is often known without asking: a distribution that keeps the order and places as many as there could be without it.
The rows of the kommune's order are many, and few of them bind. So each question is first asked without them, in its linear
form, and those that the answer breaks are added, until it breaks none. What the linear question's prices rule out is never
asked of again, so the last questions, about who and which among equals, are small.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import LinearConstraint, linprog, milp
from scipy.sparse import csr_array, vstack

from alis.domain.plassering.brukbar import Valg
from alis.integrations.loser.delproblem import Delproblem
from alis.integrations.loser.stor import los_stor

SAMTIDIG = 20
"""Candidates whose being placed or not is settled in one question: the first weighs 2^19, the last 1."""
STORSTE_VEKT = 2**20
"""The largest weight in a question of which places; far within what the solver tells apart."""
HELT = 1e-6
UTELUKKET = 1e-4
NESTEN_EN = 0.99
"""Sums are whole numbers: what is proven to within less than one is proven."""

Tall = NDArray[np.float64]


class IkkeLost(RuntimeError):
    """The solver gave no answer to a question that has one."""


@dataclass(frozen=True, slots=True)
class Kolonne:
    """One possibility: this candidate, by her number in the order of reporting, in this place."""

    kandidat: int
    valg: Valg


@dataclass(frozen=True, slots=True)
class Rad:
    """`minst` ≤ the sum ≤ `hoyst`."""

    kolonner: tuple[int, ...]
    vekter: tuple[float, ...]
    minst: float
    hoyst: float


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
    alle = list(range(len(sporsmal.del_.kandidater)))
    while alle:
        tur = list(takewhile(sporsmal.plassert().__contains__, alle))
        if not tur:
            tur = alle[:SAMTIDIG]
            vekt = {nummer: -float(2 ** (SAMTIDIG - 1 - plass)) for plass, nummer in enumerate(tur)}
            sporsmal.minst_mulig(
                [vekt.get(kolonne.kandidat, 0) for kolonne in sporsmal.kolonner], som_mal=False
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
        plass *= max(1, len(sporsmal.mulige(nummer)))
        if tur and plass > STORSTE_VEKT:
            break
        tur.append(nummer)
    vekter = [0.0] * sporsmal.antall
    enhet = 1
    for nummer in reversed(tur):
        mulige = sporsmal.mulige(nummer)
        for siffer, kolonne in enumerate(mulige):
            vekter[kolonne] = float(siffer * enhet)
        enhet *= len(mulige)
    return tur, vekter


class _Sporsmal:
    """What is left open, with the rules that have been needed so far and the best answer to the last question."""

    def __init__(self, del_: Delproblem) -> None:
        self.del_ = del_
        self.kolonner = [
            Kolonne(nummer, valg)
            for nummer, kandidat in enumerate(del_.kandidater)
            for valg in del_.valg[kandidat.id]
        ]
        self.antall = len(self.kolonner)
        self.kostnad = [float(kolonne.valg.kostnad) for kolonne in self.kolonner]
        self.dager = [float(kolonne.valg.dager) for kolonne in self.kolonner]
        self._hos: list[list[int]] = [[] for _kandidat in del_.kandidater]
        i_plassen: dict[str, list[int]] = {plass: [] for plass in del_.antall}
        for nummer, kolonne in enumerate(self.kolonner):
            self._hos[kolonne.kandidat].append(nummer)
            i_plassen[kolonne.valg.plass.id].append(nummer)
        self._rader = [
            *(_hoyst(hos, 1) for hos in self._hos),
            *(_hoyst(her, del_.antall[plass]) for plass, her in i_plassen.items()),
        ]
        self._apen = np.ones(self.antall, dtype=bool)
        nok, sterke = list(_each_place(self)), list(_each_worth(self))
        self._orden = _matrix([*nok, *sterke], self.antall)
        self._nok = np.arange(self._orden.antall) < len(nok)
        self._trengs = np.zeros_like(self._nok)
        self._svar: frozenset[int] = frozenset()

    def hos(self, kandidat: int) -> list[int]:
        """Her columns, the one she prefers first."""
        return self._hos[kandidat]

    def plass(self, kolonne: int) -> str:
        return self.kolonner[kolonne].valg.plass.id

    def verdi(self, kolonne: int) -> tuple[int, int]:
        return self.kolonner[kolonne].valg.verdi

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
        return {self.kolonner[nummer].kandidat for nummer in self._svar}

    def mulige(self, kandidat: int) -> list[int]:
        """What is open to her, by place id."""
        apne = (nummer for nummer in self._hos[kandidat] if self._apen[nummer])
        return sorted(apne, key=lambda nummer: self.kolonner[nummer].valg.plass.id)

    def har_minste_id(self, kandidat: int) -> bool:
        return self.mulige(kandidat)[0] in self._svar

    def fest(self, kandidat: int, *, plassert: bool) -> None:
        if plassert:
            self._rader.append(Rad(tuple(self._hos[kandidat]), (1.0,) * len(self._hos[kandidat]), 1, 1))
        else:
            self._apen[self._hos[kandidat]] = False

    def fest_plassen(self, kandidat: int) -> None:
        for nummer in self._hos[kandidat]:
            self._apen[nummer] = nummer in self._svar

    def fordeling(self) -> dict[str, str]:
        valgt = (self.kolonner[nummer] for nummer in sorted(self._svar))
        return {self.del_.kandidater[kolonne.kandidat].id: kolonne.valg.plass.id for kolonne in valgt}

    def _linear(self, vekter: Tall) -> Any:
        """The linear question, with every row of the order that its answer breaks."""
        while True:
            lineaer = _linear(vekter, self._rows(self._trengs), self._apen.astype(float))
            if not self._add_what_is_broken(lineaer.x):
                return lineaer

    def _whole(self, vekter: Tall, x: Tall) -> frozenset[int]:
        """The columns chosen: as the linear question answered, or where that is broken up, asked in whole numbers."""
        if np.abs(x - np.rint(x)).max(initial=0) > HELT:
            storst = sum(np.abs(vekter[hos]).max() for hos in self._hos)
            gap = NESTEN_EN / max(1.0, storst)
            x = _whole(vekter, self._rows(self._trengs | self._nok), self._apen.astype(float), gap=gap)
        return frozenset(np.flatnonzero(x > 0.5).tolist())

    def _rule_out(self, lineaer: Any, sum_: int) -> None:
        """What would make the linear sum more than the whole one is in no best answer."""
        self._apen &= ~(lineaer.lower.marginals > sum_ - lineaer.fun + UTELUKKET)

    def _add_what_is_broken(self, x: Tall) -> bool:
        brutt = (self._orden.matrise @ x > HELT) & ~self._trengs
        self._trengs |= brutt
        return bool(brutt.any())

    def _rows(self, av_orden: NDArray[np.bool_]) -> "_Rader":
        andre, orden = _matrix(self._rader, self.antall), self._orden
        return _Rader(
            vstack([andre.matrise, orden.matrise[av_orden]], format="csr"),
            np.concatenate([andre.minst, orden.minst[av_orden]]),
            np.concatenate([andre.hoyst, orden.hoyst[av_orden]]),
        )


@dataclass(frozen=True, slots=True)
class _Rader:
    matrise: csr_array
    minst: Tall
    hoyst: Tall

    @property
    def antall(self) -> int:
        return len(self.minst)


def _matrix(rader: Sequence[Rad], bredde: int) -> _Rader:
    rad_nr = np.repeat(np.arange(len(rader)), [len(rad.kolonner) for rad in rader])
    kolonne_nr = np.fromiter((kolonne for rad in rader for kolonne in rad.kolonner), dtype=int)
    vekter = np.fromiter((vekt for rad in rader for vekt in rad.vekter), dtype=float)
    return _Rader(
        csr_array((vekter, (rad_nr, kolonne_nr)), shape=(len(rader), bredde)),
        np.array([rad.minst for rad in rader], dtype=float),
        np.array([rad.hoyst for rad in rader], dtype=float),
    )


def _each_place(sporsmal: _Sporsmal) -> Iterator[Rad]:
    """The kommune's order in whole numbers: those behind a candidate have a place that she could use, only where she has one
    that is as good to her. Where there is one of the place, they share the row.
    """
    for foran, bak in _pairs(sporsmal):
        hennes = sporsmal.hos(foran)
        deres: dict[str, list[int]] = {}
        for kandidat in bak:
            for nummer in sporsmal.hos(kandidat):
                deres.setdefault(sporsmal.plass(nummer), []).append(nummer)
        for nummer in hennes:
            plass = sporsmal.plass(nummer)
            like_gode = [annen for annen in hennes if sporsmal.verdi(annen) <= sporsmal.verdi(nummer)]
            i_en_rad = [deres[plass]] if plass in deres else []
            if sporsmal.del_.antall[plass] > 1:
                i_en_rad = [[en] for rad in i_en_rad for en in rad]
            yield from (_hoyst_som(disse, like_gode) for disse in i_en_rad)


def _each_worth(sporsmal: _Sporsmal) -> Iterator[Rad]:
    """The same for what is not whole: for each worth that a place can have to the one before, she behind has no more of the
    places worth so much than she herself has.
    """
    for foran, alle_bak in _pairs(sporsmal):
        hennes = sporsmal.hos(foran)
        for bak in alle_bak:
            deres = {sporsmal.plass(nummer): nummer for nummer in sporsmal.hos(bak)}
            felles = [nummer for nummer in hennes if sporsmal.plass(nummer) in deres]
            for verdi in dict.fromkeys(map(sporsmal.verdi, felles)):
                like_gode = [nummer for nummer in hennes if sporsmal.verdi(nummer) <= verdi]
                hos_bak = [deres[sporsmal.plass(n)] for n in like_gode if sporsmal.plass(n) in deres]
                yield _hoyst_som(hos_bak, like_gode)


def _pairs(sporsmal: _Sporsmal) -> Iterator[tuple[int, list[int]]]:
    """Each candidate, and those behind her in her kommune."""
    nummer_av = {kandidat.id: nummer for nummer, kandidat in enumerate(sporsmal.del_.kandidater)}
    for deres in sporsmal.del_.kommuner.values():
        i_rekkefolge = [nummer_av[kandidat.id] for kandidat in deres]
        for plass_nr, foran in enumerate(i_rekkefolge[:-1]):
            yield foran, i_rekkefolge[plass_nr + 1 :]


def _hoyst_som(disse: list[int], andre: list[int]) -> Rad:
    """The first are no more than the others."""
    return Rad((*disse, *andre), (1.0,) * len(disse) + (-1.0,) * len(andre), -np.inf, 0)


def _hoyst(kolonner: Iterable[int], antall: int) -> Rad:
    alle = tuple(kolonner)
    return Rad(alle, (1.0,) * len(alle), -np.inf, antall)


def _linear(vekter: Tall, rader: _Rader, tak: Tall) -> Any:
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


def _whole(vekter: Tall, rader: _Rader, tak: Tall, *, gap: float) -> Tall:
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
