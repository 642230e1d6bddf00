"""How the doctor's practice is run; it decides who receives two of the elements (002 §4.1.1 and §4.1.3)."""

from enum import StrEnum

from alis.domain.regel.tekst import _


class Driftsform(StrEnum):
    """`ANNET` demands an agreed share for the ALIS."""

    NAERINGSDRIVENDE = "naeringsdrivende"
    ANSATT = "ansatt"
    ANNET = "annet"

    @property
    def tekst(self) -> str:
        """As it stands in a sentence."""
        return _TEKSTER[self]


_TEKSTER = {
    Driftsform.NAERINGSDRIVENDE: _("næringsdrivende"),
    Driftsform.ANSATT: _("ansatt i kommunen"),
    Driftsform.ANNET: _("i en annen driftsform"),
}
