"""A version whose last day is past is over."""

from datetime import datetime

from alis.domain.flyt import AVTALEVERSJON, Avtalehandling
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse


def la_lope_ut(*, versjon: Avtaleversjon, naa: datetime) -> None:
    """Who ended the agreement, and when, was recorded when the last day was set; a last day that the parties agreed on
    from the start ends it by itself. The version must be locked."""
    versjon.status = AVTALEVERSJON.overgang(versjon.status, Avtalehandling.AVSLUTT)
    if versjon.avsluttet_at is None:
        versjon.avsluttet_at, versjon.avsluttet_av = naa, versjon.sendt_av
    versjon.save(update_fields=["status", "avsluttet_at", "avsluttet_av"])
    skriv_avtalehendelse(aktor=None, versjon=versjon, handling="avtale_utlopt", naa=naa)
