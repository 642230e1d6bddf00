"""The application that was sent for the grant period of a cost, and whether the cost was booked in time to be in it.

Whoever locks the case gets answers that hold until she is done: the one who sends the application locks it too.
"""

from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from alis.domain.flyt import Soknadsstatus
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.soknad.models import Soknad, Soknadspost

SOKT = (Soknadsstatus.SENDT, Soknadsstatus.INNVILGET, Soknadsstatus.AVSLATT)


def sendt_soknad(*, sak_id: UUID, kommunenummer: str, tilskuddsperiode: str) -> Soknad | None:
    """The one that stands; None where it is not sent, or is withdrawn. Without what it says.

    That of the kommune that the case was in, where its kommune has become part of another since.
    """
    har_saken = Exists(Soknadspost.objects.filter(soknad=OuterRef("pk"), sak=sak_id))
    soknader = Soknad.objects.filter(
        Q(har_saken) | Q(kommune=kommunenummer), tilskuddsperiode=tilskuddsperiode, status__in=SOKT
    )
    return soknader.order_by(har_saken.desc()).defer("innhold").first()


def er_sendt(kostnad: Egenkostnad) -> bool:
    return _of(kostnad) is not None


def er_sokt(kostnad: Egenkostnad) -> bool:
    """It was approved before the application was sent, so that one counts it."""
    soknad = _of(kostnad)
    return soknad is not None and kom_i_tide(kostnad.godkjent_at, soknad)


def kom_i_tide(godkjent_at: datetime | None, soknad: Soknad) -> bool:
    if soknad.sendt_at is None or godkjent_at is None:
        return False
    return godkjent_at <= soknad.sendt_at


def _of(kostnad: Egenkostnad) -> Soknad | None:
    return sendt_soknad(
        sak_id=kostnad.sak_id,
        kommunenummer=kostnad.sak.kommune_id,
        tilskuddsperiode=kostnad.tilskuddsperiode,
    )
