"""One call for applications: which grant period it is for, and by when the kommune must apply."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alis.domain.verdier import Periode


class Utlysningsstand(StrEnum):
    """`LOPER`: costs of the period are still coming in. `APEN`: the period is over, and the deadline is not."""

    KOMMER = "kommer"
    LOPER = "loper"
    APEN = "apen"
    UTE = "ute"


@dataclass(frozen=True, slots=True, kw_only=True)
class Utlysning:
    """`tilskuddsperiode` is the name of its rate set. A date that is None has not been announced, or was not found.

    `svar_ventet` is when the state expects to have answered, and `rapportfrist` the auditor's report.
    """

    tilskuddsperiode: str
    periode: Periode
    frist: date | None
    svar_ventet: date | None
    rapportfrist: date | None
    kilde: str
    adresse: str

    def stand(self, idag: date) -> Utlysningsstand:
        """Without a known deadline a call stays open: nothing says that it is too late."""
        if self.periode.fom > idag:
            return Utlysningsstand.KOMMER
        if self.frist is not None and idag > self.frist:
            return Utlysningsstand.UTE
        return (
            Utlysningsstand.LOPER
            if self.periode.tom is None or idag <= self.periode.tom
            else Utlysningsstand.APEN
        )

    def dager_igjen(self, idag: date) -> int | None:
        """Whole days until the deadline, 0 on the day itself, negative after it."""
        return None if self.frist is None else (self.frist - idag).days
