"""Open an offer for an act: its vacancy, the needs around it and the offer itself are locked, in that order."""

from datetime import datetime
from uuid import UUID

from alis.domain.flyt import BINDENDE
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Plasstilbud
from alis.records.plassering.queries import tilbud_for
from alis.services.felles import hent
from alis.services.plassering.laas_plasseringen import laas_behov_rundt, laas_plasser

MED = ("behov__sak__lege__person", "behov__kommune__organisasjon", "plass__avdeling__sykehussted")


class TilbudetErEndret(Exception):
    """It was answered, withdrawn or ran out after the user opened it."""


def aapne_tilbud(*, aktor: Aktor, tilbud_id: UUID, laas: int, naa: datetime) -> Plasstilbud:
    """Raises `FinnesIkke` and `TilbudetErEndret`."""
    mine = tilbud_for(aktor, dag=lokal_dato(naa)).select_related(*MED)
    laas_tilbudets(hent(mine, pk=tilbud_id))
    tilbud = hent(mine, for_endring=True, pk=tilbud_id)
    if tilbud.laas != laas:
        raise TilbudetErEndret
    return tilbud


def laas_tilbudets(tilbud: Plasstilbud) -> None:
    """Also the vacancies that the doctor has been offered elsewhere: they are free when she takes this."""
    andre = Plasstilbud.objects.filter(
        behov__sak__lege=tilbud.behov.sak.lege_id, status__in=BINDENDE
    ).values_list("plass_id", flat=True)
    laas_plasser([tilbud.plass_id, *andre])
    laas_behov_rundt(tilbud.behov)
