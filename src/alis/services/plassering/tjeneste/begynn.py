"""A service has begun when its first day has come: by the calendar, not by anyone's act."""

from datetime import datetime

from alis.domain.flyt import SYKEHUSTJENESTE, Tjenestehandling, Tjenestestatus
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Sykehustjeneste
from alis.services.plassering.tjeneste.folg_behovet import begynn_behovet
from alis.services.plassering.tjeneste.fortell_om_tjeneste import fortell_legen_at_den_begynte
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


def begynn(tjeneste: Sykehustjeneste, *, naa: datetime) -> bool:
    """Need and service must be locked. Return whether it began now, and tell the doctor; on any other day nothing is done."""
    if tjeneste.status != Tjenestestatus.VENTER or tjeneste.fom > lokal_dato(naa):
        return False
    tjeneste.status = SYKEHUSTJENESTE.overgang(tjeneste.status, Tjenestehandling.BEGYNN)
    tjeneste.save(update_fields=["status"])
    begynn_behovet(tjeneste.behov, naa=naa)
    skriv_tjenestehendelse(
        aktor=None, tjeneste=tjeneste, handling="begynn_tjeneste", naa=naa, innhold={"fom": tjeneste.fom}
    )
    fortell_legen_at_den_begynte(tjeneste=tjeneste, naa=naa)
    return True
