"""Open a need that is served in a municipal institution, locked for an act and brought up to the day."""

from datetime import datetime
from uuid import UUID

from alis.domain.flyt import Behovshandling, Behovsstatus
from alis.domain.plassering.behov import Arena
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Institusjonsperiode
from alis.records.plassering.queries import behov_for
from alis.services.felles import hent
from alis.services.plassering.aapne_behov import aapne_behov
from alis.services.plassering.flytt_behov import flytt_behov
from alis.services.plassering.laas_plasseringen import laas_legene
from alis.services.plassering.ledig_tid import har_plass
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse

AAPEN = (Behovsstatus.MELDT, Behovsstatus.I_TJENESTE)


class BehovetErAvsluttet(Exception):
    """It is fulfilled, or has fallen away."""


class TasISykehus(Exception):
    """The need is reported to a trust, and its days are those of the place."""


def aapne_institusjonen(*, aktor: Aktor, behov_id: UUID, laas: int, naa: datetime) -> Behov:
    """The doctor first, then the need, as everyone takes them.

    Raises `ManglerRettighet`, `FinnesIkke`, `TasISykehus`, `BehovetErAvsluttet` and `BehovetErEndret`.
    """
    aktor.krev(Rettighet.MELD_BEHOV)
    mine = behov_for(aktor, dag=lokal_dato(naa)).select_related("sak")
    laas_legene([hent(mine, pk=behov_id).sak.lege_id])
    behov = aapne_behov(aktor=aktor, behov_id=behov_id, laas=laas, naa=naa)
    if behov.arena != Arena.KOMMUNAL_INSTITUSJON:
        raise TasISykehus
    if behov.status not in AAPEN:
        raise BehovetErAvsluttet
    begynn_i_institusjonen(behov, naa=naa)
    return behov


def begynn_i_institusjonen(behov: Behov, *, naa: datetime) -> bool:
    """By the calendar, when the first day has come. Doctor and need must be locked. Not while she has a place elsewhere."""
    forste = (
        Institusjonsperiode.objects.filter(behov=behov).order_by("fom").values_list("fom", flat=True).first()
    )
    if behov.status != Behovsstatus.MELDT or forste is None or forste > lokal_dato(naa):
        return False
    if har_plass(behov.sak.lege_id).exclude(pk=behov.pk).exists():
        return False
    flytt_behov(behov, Behovshandling.BEGYNN, naa=naa)
    skriv_sakshendelse(
        aktor=None,
        sak=behov.sak,
        handling="begynn_institusjonstjeneste",
        objekt=behov,
        naa=naa,
        innhold={"fom": forste},
    )
    return True
