"""Why an agreement ends (002 §1.2). Never a cause that says something of health."""

from enum import StrEnum


class Avslutningsgrunn(StrEnum):
    """In the order in which they happen most."""

    FRATREDELSE = "fratredelse"
    VIKARIAT_OVER = "vikariat_over"
    FEM_AR_BRUKT = "fem_ar_brukt"
    FERDIG_SPESIALIST = "ferdig_spesialist"
    UTEN_TILSKUDD = "uten_tilskudd"
    OPPSAGT = "oppsagt"
    ENIGHET = "enighet"

    @property
    def legen_slutter(self) -> bool:
        """She leaves the post; with the others she may go on in it without an agreement."""
        return self in (Avslutningsgrunn.FRATREDELSE, Avslutningsgrunn.VIKARIAT_OVER)
