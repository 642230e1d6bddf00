"""A proposal that nobody answered falls away when the service's last day is over: it ends as planned, and all are told."""

from datetime import datetime

from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Sykehustjeneste
from alis.records.plassering.queries import aapne_forlengelser
from alis.services.plassering.tjeneste.fortell_om_tjeneste import fortell_om_tjenesten
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


def utlop_forlengelsen(tjeneste: Sykehustjeneste, *, naa: datetime) -> bool:
    """By the calendar. Need and service must be locked. Return whether one fell away now."""
    if tjeneste.tom >= lokal_dato(naa):
        return False
    forslag = aapne_forlengelser().filter(tjeneste=tjeneste).first()
    if forslag is None:
        return False
    forslag.bortfalt_at = naa
    forslag.save(update_fields=["bortfalt_at"])
    tjeneste.laas += 1
    tjeneste.save(update_fields=["laas"])
    skriv_tjenestehendelse(
        aktor=None,
        tjeneste=tjeneste,
        handling="lop_ut_forlengelse",
        naa=naa,
        innhold={"fra": tjeneste.tom, "til": forslag.ny_tom},
    )
    fortell_om_tjenesten(mal=Varselmal.FORLENGELSE_UTLOPT, tjeneste=tjeneste, aktor=None, naa=naa)
    return True
