"""One call for applications: which grant period it is for, and by when the kommune must apply."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alis.domain.verdier import Periode, add_months

MANEDER_ETTER = 12
"""How long a kommune is reminded of what it has not applied for."""


class Utlysningsstand(StrEnum):
    """`LOPER`: costs of the period are still coming in. `APEN`: the period is over, and the deadline is not."""

    KOMMER = "kommer"
    LOPER = "loper"
    APEN = "apen"
    UTE = "ute"


class Revisoruttalelse(StrEnum):
    """Whether the report is to come with a statement from the auditor. `UKJENT`: it has not been found."""

    JA = "ja"
    NEI = "nei"
    UKJENT = "ukjent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Utlysning:
    """`tilskuddsperiode` is the name of its rate set. A date that is None has not been announced, or was not found.

    `svar_ventet` is when the state expects to have answered, and `rapportfrist` when the report is due, with or
    without an auditor's statement.
    `ubekreftet` says that whoever wrote it does not vouch for its days yet.
    """

    tilskuddsperiode: str
    periode: Periode
    frist: date | None
    svar_ventet: date | None
    rapportfrist: date | None
    kilde: str
    adresse: str
    ubekreftet: bool = False
    revisoruttalelse: Revisoruttalelse = Revisoruttalelse.UKJENT

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

    def omfatter(self, *, fom: date, tom: date | None) -> bool:
        """Whether a position has a day in the grant period."""
        return self.periode.overlaps(Periode(fom, tom))

    def huskes(self, idag: date) -> bool:
        """Whether a kommune that has not applied is asked to.

        With a deadline: from the second day of the period, so that cost is gathered in time, until a year after the deadline,
        since the state may take one that comes late. Without: when the period is over, since there is nothing to reckon
        with before, and for a year. After that, to ask would be to nag of what is lost.
        """
        siste = self.periode.last if self.frist is None else max(self.frist, self.periode.last)
        begynner = self.periode.fom if self.frist is not None else self.periode.last
        return begynner < idag and (siste == date.max or idag <= add_months(siste, MANEDER_ETTER))

    def rapporten_huskes(self, idag: date) -> bool:
        """Whether a kommune that was granted something is reminded of its report: until a year after it was due."""
        return self.rapportfrist is not None and idag <= add_months(self.rapportfrist, MANEDER_ETTER)

    def dager_igjen(self, idag: date) -> int | None:
        """Whole days until the deadline, 0 on the day itself, negative after it."""
        return None if self.frist is None else (self.frist - idag).days
