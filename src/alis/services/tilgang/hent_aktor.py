"""Make the actor of a session from the role that was chosen at log-in."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.parter.queries import roller_pa
from alis.services.tilgang.lag_aktor import lag_aktor


class RollenGjelderIkke(Exception):
    """The role has ended, has not begun, or is someone else's."""


def hent_aktor(*, person_id: UUID, rolleinnehav_id: UUID, naa: datetime | None = None) -> Aktor:
    """Return the actor, or raise `RollenGjelderIkke`. One query, read again on every request."""
    dag = lokal_dato(naa or timezone.now())
    innehav = roller_pa(dag).filter(pk=rolleinnehav_id, person_id=person_id).first()
    if innehav is None:
        raise RollenGjelderIkke
    return lag_aktor(innehav)
