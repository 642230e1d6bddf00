"""A column of exact numbers: whole numerators over one common denominator, for thousands of doctors at a time.

Not imported by the package itself: a single case never loads numpy.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alis.domain.verdier.tall import minste, rund, rund_ned

Tellere = NDArray[Any]
"""int64 while every step is sure to fit, Python's own unbounded ints (dtype object) from the first that is not."""

INT64 = 2**63 - 1


class IkkeHeltall(TypeError):
    """A column was to be made of something else than whole numbers."""


@dataclass(frozen=True, slots=True, eq=False)
class Kolonne:
    """Row i is `teller[i] / nevner`. `grense` is never below the largest |numerator|: it tells, without looking at the
    rows, whether the next step can overflow; if so the step is taken in unbounded ints instead, slower and as exact.
    """

    teller: Tellere
    nevner: int
    grense: int

    @classmethod
    def fra(cls, teller: NDArray[Any], nevner: int = 1) -> "Kolonne":
        """A column of whole numerators of any width. Raises `IkkeHeltall` for floats."""
        if teller.dtype.kind not in "iuO":
            raise IkkeHeltall(f"En kolonne er heltall, ikke {teller.dtype}.")
        grense = max(abs(int(teller.max())), abs(int(teller.min()))) if teller.size else 0
        return cls(teller.astype(np.int64 if grense <= INT64 else object, copy=False), nevner, grense)

    @classmethod
    def av(cls, tall: Iterable[int | Fraction]) -> "Kolonne":
        """A column of any exact numbers, brought to their least common denominator."""
        rader = list(tall)
        nevner = lcm(*(rad.denominator for rad in rader))
        tellere = [rad.numerator * (nevner // rad.denominator) for rad in rader]
        grense = max(map(abs, tellere), default=0)
        return cls(np.array(tellere, dtype=np.int64 if grense <= INT64 else object), nevner, grense)

    def __len__(self) -> int:
        return len(self.teller)

    def brok(self, rad: int) -> Fraction:
        """One row as a fraction."""
        return Fraction(int(self.teller[rad]), self.nevner)

    def __mul__(self, annen: "int | Fraction | Kolonne") -> "Kolonne":
        if isinstance(annen, Kolonne):
            return self._steg(np.multiply, annen, self.nevner * annen.nevner, self.grense * annen.grense)
        felles = gcd(annen.numerator, self.nevner)
        skalert = self._ganger(annen.numerator // felles)
        return Kolonne(skalert.teller, self.nevner // felles * annen.denominator, skalert.grense)

    __rmul__ = __mul__

    def __add__(self, annen: "int | Fraction | Kolonne") -> "Kolonne":
        en, to = self._felles(annen)
        return en._steg(np.add, to, en.nevner, en.grense + to.grense)

    __radd__ = __add__

    def __sub__(self, annen: "int | Fraction | Kolonne") -> "Kolonne":
        en, to = self._felles(annen)
        return en._steg(np.subtract, to, en.nevner, en.grense + to.grense)

    def __rsub__(self, annen: "int | Fraction") -> "Kolonne":
        return self * -1 + annen

    def minste(self, annen: "int | Fraction | Kolonne") -> "Kolonne":
        en, to = self._felles(annen)
        return en._steg(np.minimum, to, en.nevner, max(en.grense, to.grense))

    def rund_ned(self, enhet: int) -> "Kolonne":
        return self._hele(enhet, tillegg=0)

    def rund(self, enhet: int) -> "Kolonne":
        return self._hele(enhet, tillegg=self.nevner * enhet // 2)

    def _hele(self, enhet: int, *, tillegg: int) -> "Kolonne":
        """The whole `enhet` in each row after `tillegg` has been added to its numerator."""
        delt_pa = self.nevner * enhet
        if delt_pa == 1:
            return self
        tellere = self._rom_for(self.grense + tillegg + delt_pa)
        hele = Kolonne((tellere + tillegg) // delt_pa, 1, (self.grense + tillegg) // delt_pa + 1)
        return hele._ganger(enhet)

    def _felles(self, annen: "int | Fraction | Kolonne") -> "tuple[Kolonne, Kolonne]":
        """Both over one denominator."""
        if not isinstance(annen, Kolonne):
            annen = Kolonne.av([annen])  # one row, that numpy lays beside them all
        nevner = lcm(self.nevner, annen.nevner)
        return self._over(nevner), annen._over(nevner)

    def _over(self, nevner: int) -> "Kolonne":
        skalert = self._ganger(nevner // self.nevner)
        return Kolonne(skalert.teller, nevner, skalert.grense)

    def _ganger(self, tall: int) -> "Kolonne":
        if tall == 1:
            return self
        grense = self.grense * abs(tall)
        return Kolonne(self._rom_for(max(grense, abs(tall))) * tall, self.nevner, grense)

    def _steg(self, steg: Callable[..., Tellere], annen: "Kolonne", nevner: int, grense: int) -> "Kolonne":
        return Kolonne(steg(self._rom_for(grense), annen._rom_for(grense)), nevner, grense)

    def _rom_for(self, grense: int) -> Tellere:
        return self.teller if grense <= INT64 else self.teller.astype(object)


minste.register(Kolonne, Kolonne.minste)
rund.register(Kolonne, Kolonne.rund)
rund_ned.register(Kolonne, Kolonne.rund_ned)
