"""The hospital says that a service ends before time: a new last day, and never a cause."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import SYKEHUSTJENESTE, Tjenestehandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.plassering.models import Sykehustjeneste
from alis.records.plassering.queries import aapne_forlengelser
from alis.services.plassering.tjeneste.aapne_tjeneste import aapne_i_gang
from alis.services.plassering.tjeneste.bekreft_tjeneste import VenterPaaKommunen
from alis.services.plassering.tjeneste.folg_behovet import lukk_behovet
from alis.services.plassering.tjeneste.folg_med_fravaret import flytt_fravaret
from alis.services.plassering.tjeneste.fortell_andre_kommuner import fortell_andre_kommuner
from alis.services.plassering.tjeneste.fortell_om_tjeneste import fortell_om_tjenesten
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


class IkkeFoerTiden(Exception):
    """The new last day is neither in the service nor before its end."""


class KursdagEtter(Exception):
    """A course day is registered after the new last day. Carries it."""

    def __init__(self, dato: date) -> None:
        super().__init__(dato.isoformat())
        self.dato = dato


@transaction.atomic
def avslutt_tjeneste(
    *, aktor: Aktor, tjeneste_id: UUID, laas: int, tom: date, naa: datetime | None = None
) -> None:
    """The absence ends with it, and the need falls away where nothing of it is left; the kommune can report a new one.

    Raises `ManglerRettighet`, `IkkeFoerTiden`, `KursdagEtter`, `VenterPaaKommunen`, and what `aapne_i_gang` raises.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    tjeneste = aapne_i_gang(aktor=aktor, tjeneste_id=tjeneste_id, laas=laas, naa=naa)
    _require(tjeneste, tom)
    var = tjeneste.tom
    tjeneste.status = SYKEHUSTJENESTE.overgang(tjeneste.status, Tjenestehandling.AVSLUTT)
    tjeneste.avsluttet_at, tjeneste.avsluttet_av_id, tjeneste.tom = naa, aktor.person_id, tom
    tjeneste.laas += 1
    tjeneste.save()
    flytt_fravaret(aktor=aktor, tjeneste=tjeneste, fom=tjeneste.fom, tom=tom, naa=naa)
    skriv_tjenestehendelse(
        aktor=aktor,
        tjeneste=tjeneste,
        handling="avslutt_tjeneste",
        naa=naa,
        innhold={"fra": var, "til": tom},
    )
    fortell_om_tjenesten(mal=Varselmal.TJENESTE_AVSLUTTET, tjeneste=tjeneste, aktor=aktor, naa=naa)
    fortell_andre_kommuner(tjeneste=tjeneste, naa=naa)
    lukk_behovet(aktor=aktor, behov=tjeneste.behov, naa=naa)


def _require(tjeneste: Sykehustjeneste, tom: date) -> None:
    if aapne_forlengelser().filter(tjeneste=tjeneste).exists():
        raise VenterPaaKommunen
    if not tjeneste.fom <= tom < tjeneste.tom:
        raise IkkeFoerTiden
    etter = tjeneste.kursdager.filter(dato__gt=tom).first()
    if etter is not None:
        raise KursdagEtter(etter.dato)
