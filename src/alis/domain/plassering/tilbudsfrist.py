"""How long a doctor has to answer an offer of a place."""

from datetime import date, timedelta

from alis.domain.regel import regel
from alis.domain.regel.tekst import _

SVARTID_DAGER = 14


@regel(
    kilde="valg/tilbudsfrist",
    beregnet=_("Tilbudet blir sendt {sendt}, og kan besvares til og med {verdi}."),
)
def tilbudsfrist(*, sendt: date, dager: int | None, begynner: date) -> date:
    """The trust's own number of days where it has one, to the end of the day; never past the day on which the place begins."""
    return min(sendt + timedelta(days=dager or SVARTID_DAGER), begynner)
