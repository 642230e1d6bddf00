"""The days that a call sets for a kommune."""

from datetime import date

from alis.domain.regel import regel
from alis.domain.regel.tekst import _


@regel(kilde="nasjonal-alis/soknadsfrist", beregnet=_("Utlysningen sier at kommunen må søke innen {verdi}."))
def soknadsfrist(*, frist: date) -> date:
    """The last day to apply for the grant period."""
    return frist


@regel(
    kilde="valg/rapportfrist",
    beregnet=_(
        "Staten har innvilget tilskudd, og utlysningen sier at rapporten må være levert innen {verdi}."
    ),
)
def rapportfrist(*, frist: date) -> date:
    """The last day to deliver the report, for a kommune that has been granted something."""
    return frist
