"""The synthetic persons that a visitor of the demo can log in as."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone

from alis.records.felles.dato import lokal_dato
from alis.records.parter.queries import roller_pa
from alis.services.tilgang.lag_aktor import lag_aktor
from alis.services.tilgang.list_roller import Rollevalg


class IkkeDemo(Exception):
    """The demo log-in is not switched on here."""


def list_demopersoner(*, naa: datetime | None = None) -> tuple[Rollevalg, ...]:
    """Return every role held today, by name. Raise `IkkeDemo` unless `ALIS_DEMO=1`."""
    if not settings.ALIS_DEMO:
        raise IkkeDemo
    innehav = roller_pa(lokal_dato(naa or timezone.now())).order_by("person__navn_sortering", "rolle", "id")
    return tuple(Rollevalg(rolleinnehav_id=rad.pk, aktor=lag_aktor(rad)) for rad in innehav)
