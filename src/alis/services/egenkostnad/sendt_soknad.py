"""The application that was sent for the grant period of a cost, and whether the cost was booked in time to be in it.

Whoever locks the case gets answers that hold until she is done: the one who sends the application locks it too.
"""

from alis.domain.flyt import Soknadsstatus
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.soknad.models import Soknad

SOKT = (Soknadsstatus.SENDT, Soknadsstatus.INNVILGET, Soknadsstatus.AVSLATT)


def sendt_soknad(kostnad: Egenkostnad) -> Soknad | None:
    """The one that stands; None where it is not sent, or is withdrawn. Without what it says."""
    soknader = Soknad.objects.filter(
        kommune=kostnad.sak.kommune_id, tilskuddsperiode=kostnad.tilskuddsperiode, status__in=SOKT
    )
    return soknader.defer("innhold").first()


def er_sokt(kostnad: Egenkostnad) -> bool:
    """It was approved before the application was sent, so that one counts it."""
    return kom_i_tide(kostnad, sendt_soknad(kostnad))


def kom_i_tide(kostnad: Egenkostnad, soknad: Soknad | None) -> bool:
    if soknad is None or soknad.sendt_at is None or kostnad.godkjent_at is None:
        return False
    return kostnad.godkjent_at <= soknad.sendt_at
