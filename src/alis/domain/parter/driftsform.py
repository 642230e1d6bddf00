"""How the doctor's practice is run; it decides who receives two of the elements (002 §4.1.1 and §4.1.3)."""

from enum import StrEnum


class Driftsform(StrEnum):
    """`ANNET` demands an agreed share for the ALIS."""

    NAERINGSDRIVENDE = "naeringsdrivende"
    ANSATT = "ansatt"
    ANNET = "annet"
