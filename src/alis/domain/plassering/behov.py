"""What a need can say: where it is to be served, how it is asked for, and why it falls away. Never a reason of health."""

from enum import StrEnum

from alis.domain.regel.tekst import _

MANEDER = 6
"""Months of service, in one part or as three plus three (003 pkt. 4)."""

MINSTE_PERIODE = 3
"""Months: the shortest stay at a time (003 pkt. 4 and 6)."""

STORSTE_AVVIK = 6
"""Months that an offer may be from the wished start (003 pkt. 5)."""


class Arena(StrEnum):
    """A municipal institution that meets the criteria can be used instead of a hospital (003 pkt. 4)."""

    SYKEHUS = "sykehus"
    KOMMUNAL_INSTITUSJON = "kommunal_institusjon"


class Bortfall(StrEnum):
    EGEN_PLASS = "egen_plass"
    SLUTTET = "sluttet"
    ANNEN_ARENA = "annen_arena"
    MELDT_VED_FEIL = "meldt_ved_feil"
    TJENESTEN_AVBRUTT = "tjenesten_avbrutt"

    @property
    def tekst(self) -> str:
        return _TEKSTER[self]

    @property
    def gjelder_alle(self) -> bool:
        """Whether all that she waits for falls away, with every trust, and not this need alone."""
        return self in (Bortfall.EGEN_PLASS, Bortfall.SLUTTET)

    @property
    def dekket_ellers(self) -> bool:
        """Whether she takes the service another way, so that nothing is to be reported for her."""
        return self in (Bortfall.EGEN_PLASS, Bortfall.ANNEN_ARENA)


_TEKSTER = {
    Bortfall.EGEN_PLASS: _("Legen har fått plass et annet sted"),
    Bortfall.SLUTTET: _("Legen har sluttet i kommunen"),
    Bortfall.ANNEN_ARENA: _("Tjenesten tas et annet sted enn i sykehuset"),
    Bortfall.MELDT_VED_FEIL: _("Behovet var meldt ved en feil"),
    Bortfall.TJENESTEN_AVBRUTT: _("Tjenesten ble avsluttet før tiden"),
}

KAN_MELDES = tuple(grunn for grunn in Bortfall if grunn is not Bortfall.TJENESTEN_AVBRUTT)
"""The reasons that a kommune can give; the last follows from what the hospital does."""


class Innmelding(StrEnum):
    """When a trust wants to be told of a need."""

    STRAKS = "straks"
    I_FORVEIEN = "i_forveien"
    UTLYSNING = "utlysning"
    IKKE_KJENT = "ikke_kjent"


class Plasskilde(StrEnum):
    """How a vacancy came into the system."""

    SKREVET = "skrevet"
    LIMT = "limt"
    API = "api"
