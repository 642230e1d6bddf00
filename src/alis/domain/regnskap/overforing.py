"""One transfer: an amount from one account to another. It is balanced because it is one row."""

from dataclasses import dataclass

from alis.domain.avtale import Element
from alis.domain.regnskap.konto import Konto
from alis.domain.verdier import Belop


class IkkeOverNull(ValueError):
    """A transfer moves at least one øre. What goes the other way is a transfer the other way."""


class SammeKonto(ValueError):
    """A transfer from an account to itself moves nothing."""


class BlandetRing(ValueError):
    """A promise is not money: the accounts of a transfer lie in one ring."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overforing:
    """Raises `IkkeOverNull`, `SammeKonto` and `BlandetRing`."""

    debet: Konto
    kredit: Konto
    belop: Belop
    element: Element

    def __post_init__(self) -> None:
        if self.belop <= Belop.null():
            raise IkkeOverNull(str(self.belop))
        if self.debet is self.kredit:
            raise SammeKonto(self.debet)
        if self.debet.ring is not self.kredit.ring:
            raise BlandetRing(f"{self.debet} {self.kredit}")

    def snudd(self) -> "Overforing":
        """The same amount back again."""
        return Overforing(debet=self.kredit, kredit=self.debet, belop=self.belop, element=self.element)
