"""A version whose last day is past is over."""

from datetime import datetime

from alis.domain.flyt import AVTALEVERSJON, Avtalehandling
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.skriv_hendelse import skriv_hendelse


def la_lope_ut(*, versjon: Avtaleversjon, naa: datetime) -> None:
    """Who ended the agreement, and when, was recorded when the last day was set. The version must be locked."""
    versjon.status = AVTALEVERSJON.overgang(versjon.status, Avtalehandling.AVSLUTT)
    versjon.save(update_fields=["status"])
    skriv_hendelse(aktor=None, versjon=versjon, handling="avtale_utlopt", naa=naa)
