"""Open a service for an act: its need first, then the service itself, locked and brought up to the day."""

from datetime import datetime
from uuid import UUID

from alis.domain.flyt import Tjenestestatus
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Sykehustjeneste
from alis.records.plassering.queries import tjenester_for
from alis.services.felles import hent
from alis.services.plassering.laas_plasseringen import laas_behov
from alis.services.plassering.tjeneste.begynn import begynn
from alis.services.plassering.tjeneste.utlop_forlengelsen import utlop_forlengelsen

MED = (
    "behov__sak__lege__person",
    "behov__kommune__organisasjon",
    "behov__helseforetak",
    "tilbud__plass__avdeling__sykehussted",
)


class TjenestenErEndret(Exception):
    """Something was done with the service after the user opened it."""


class TjenestenErBekreftet(Exception):
    """The hospital has confirmed it: it stands as it is."""


class TjenestenErIkkeIGang(Exception):
    """It has not begun, or nothing came of it, or it is over."""


def aapne_tjeneste(*, aktor: Aktor, tjeneste_id: UUID, laas: int | None, naa: datetime) -> Sykehustjeneste:
    """Without `laas` whatever has been done with it. Raises `FinnesIkke` and `TjenestenErEndret`."""
    mine = tjenester_for(aktor, dag=lokal_dato(naa)).select_related(*MED)
    laas_behov([hent(mine, pk=tjeneste_id).behov_id])
    tjeneste = hent(mine, for_endring=True, pk=tjeneste_id)
    if laas is not None and tjeneste.laas != laas:
        raise TjenestenErEndret
    begynn(tjeneste, naa=naa)
    utlop_forlengelsen(tjeneste, naa=naa)
    return tjeneste


def aapne_i_gang(*, aktor: Aktor, tjeneste_id: UUID, laas: int | None, naa: datetime) -> Sykehustjeneste:
    """Raises as above, and `TjenestenErBekreftet` and `TjenestenErIkkeIGang`."""
    tjeneste = aapne_tjeneste(aktor=aktor, tjeneste_id=tjeneste_id, laas=laas, naa=naa)
    krev_ubekreftet(tjeneste)
    if tjeneste.status != Tjenestestatus.I_GANG:
        raise TjenestenErIkkeIGang
    return tjeneste


def krev_ubekreftet(tjeneste: Sykehustjeneste) -> None:
    if tjeneste.bekreftet_at is not None:
        raise TjenestenErBekreftet
