"""The doctor or the hospital proposes that the service last longer, to reach its goals (003 pkt. 6)."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, ManglerRettighet, Rettighet
from alis.domain.varsel import Varselmal
from alis.domain.verdier import add_months
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Forlengelse
from alis.records.plassering.queries import aapne_forlengelser
from alis.services.plassering.tjeneste.aapne_tjeneste import aapne_i_gang
from alis.services.plassering.tjeneste.fortell_om_tjeneste import fortell_om_tjenesten
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse

LENGST_MANEDER = 12
"""A day so far ahead is a slip of the pen."""


class IkkeLenger(Exception):
    """The proposed day is not after the last, or far too long after it."""


class SisteDagErOver(Exception):
    """The service has ended: there is nothing left to prolong."""


class VenterAlt(Exception):
    """One proposal waits for the kommune already."""


@transaction.atomic
def foresla_forlengelse(
    *, aktor: Aktor, tjeneste_id: UUID, laas: int, ny_tom: date, naa: datetime | None = None
) -> None:
    """The kommune answers: nothing is moved before it has.

    Raises `ManglerRettighet`, `SisteDagErOver`, `IkkeLenger`, `VenterAlt`, and what `aapne_i_gang` raises.
    """
    if not (aktor.har(Rettighet.STYRE_PLASSER) or aktor.har(Rettighet.SVAR_PA_TILBUD)):
        raise ManglerRettighet(rolle=aktor.rolle, rettighet=Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    tjeneste = aapne_i_gang(aktor=aktor, tjeneste_id=tjeneste_id, laas=laas, naa=naa)
    if tjeneste.tom < lokal_dato(naa):
        raise SisteDagErOver
    if not tjeneste.tom < ny_tom <= add_months(tjeneste.tom, LENGST_MANEDER):
        raise IkkeLenger
    if aapne_forlengelser().filter(tjeneste=tjeneste).exists():
        raise VenterAlt
    Forlengelse.objects.create(
        tjeneste=tjeneste, ny_tom=ny_tom, foreslatt_at=naa, foreslatt_av_id=aktor.person_id
    )
    tjeneste.laas += 1
    tjeneste.save(update_fields=["laas"])
    skriv_tjenestehendelse(
        aktor=aktor,
        tjeneste=tjeneste,
        handling="foresla_forlengelse",
        naa=naa,
        innhold={"fra": tjeneste.tom, "til": ny_tom},
    )
    fortell_om_tjenesten(
        mal=Varselmal.FORLENGELSE_FORESLATT, tjeneste=tjeneste, aktor=aktor, naa=naa, dato=ny_tom
    )
