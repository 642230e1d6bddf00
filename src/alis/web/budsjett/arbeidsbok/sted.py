"""Where things stand in the workbook, so that one sheet's formulas find the others' cells."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.avtale import Element
from alis.services.budsjett.budsjettbilde import Utregning
from alis.web.felles.elementnavn import ELEMENTNAVN

EKSTRA_RADER = 100
"""Empty rows to write on in, with their formulas ready."""


@dataclass(frozen=True, kw_only=True)
class Sted:
    """Rows are counted from 0, as XlsxWriter does. `antall_rader` are the rows of the budget, the empty ones besides."""

    antall_rader: int
    antall_ar: int

    FORSTE_RAD = 6
    FORSTE_POST = 5
    FORSTE_AR = 4

    @classmethod
    def av(cls, utregning: Utregning) -> "Sted":
        return cls(antall_rader=len(utregning.budsjett.linjer), antall_ar=len(utregning.ar))

    @property
    def siste_rad(self) -> int:
        return self.FORSTE_RAD + self.antall_rader + EKSTRA_RADER - 1

    def post(self, avtalear: int, element: Element) -> int:
        """The row of an element in a year, on the sheet of sums: seven elements and a sum for each year."""
        return self.FORSTE_POST + (avtalear - 1) * (len(Element) + 1) + list(Element).index(element)

    def arssum(self, avtalear: int) -> int:
        return self.post(avtalear, Element.PRAKSISKOMPENSASJON) + len(Element)

    @property
    def totalsum(self) -> int:
        return self.arssum(self.antall_ar) + 1

    def ar(self, avtalear: int) -> int:
        """The row of a year on the sheet of rates."""
        return self.FORSTE_AR + avtalear - 1

    def kolonne(self, bokstav: str) -> str:
        """A column of the rows, as an absolute range on its sheet."""
        return f"Budsjett!${bokstav}${self.FORSTE_RAD + 1}:${bokstav}${self.siste_rad + 1}"


def ikke_kjent() -> str:
    return _("ikke kjent")


def navn_pa(element: Element) -> str:
    return str(ELEMENTNAVN[element])
