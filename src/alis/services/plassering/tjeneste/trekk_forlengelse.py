"""Whoever proposed a longer service takes it back before the kommune has answered: the service ends as planned."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, ManglerRettighet, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.plassering.queries import aapne_forlengelser
from alis.services.plassering.tjeneste.aapne_tjeneste import aapne_i_gang
from alis.services.plassering.tjeneste.fortell_om_tjeneste import fortell_om_tjenesten
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse
from alis.services.plassering.tjeneste.svar_paa_forlengelse import IngenForlengelse


@transaction.atomic
def trekk_forlengelse(*, aktor: Aktor, tjeneste_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """The doctor takes back her own, and the hospital its own. The others are told.

    Raises `ManglerRettighet`, `IngenForlengelse`, and what `aapne_i_gang` raises.
    """
    if not (aktor.har(Rettighet.STYRE_PLASSER) or aktor.har(Rettighet.SVAR_PA_TILBUD)):
        raise ManglerRettighet(rolle=aktor.rolle, rettighet=Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    tjeneste = aapne_i_gang(aktor=aktor, tjeneste_id=tjeneste_id, laas=laas, naa=naa)
    forslag = aapne_forlengelser().filter(tjeneste=tjeneste).first()
    if forslag is None or not kan_trekke(
        aktor, foreslatt_av=forslag.foreslatt_av_id, lege_id=tjeneste.behov.sak.lege_id
    ):
        raise IngenForlengelse
    forslag.bortfalt_at, forslag.trukket_av_id = naa, aktor.person_id
    forslag.save(update_fields=["bortfalt_at", "trukket_av"])
    tjeneste.laas += 1
    tjeneste.save(update_fields=["laas"])
    skriv_tjenestehendelse(
        aktor=aktor,
        tjeneste=tjeneste,
        handling="trekk_forlengelse",
        naa=naa,
        innhold={"fra": tjeneste.tom, "til": forslag.ny_tom},
    )
    fortell_om_tjenesten(mal=Varselmal.FORLENGELSE_TRUKKET, tjeneste=tjeneste, aktor=aktor, naa=naa)


def kan_trekke(aktor: Aktor, *, foreslatt_av: UUID, lege_id: UUID) -> bool:
    """Only the side that proposed it: of what the doctor asks for, the kommune's answer decides."""
    if foreslatt_av == lege_id:
        return aktor.person_id == lege_id
    return aktor.har(Rettighet.STYRE_PLASSER)
