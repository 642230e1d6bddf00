"""Change a vacancy: the number up and down, the rest only while nobody has been offered it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Ledigplass
from alis.services.plassering.aapne_plass import aapne_plass, bindende_tilbud
from alis.services.plassering.avdelinger import finn_avdeling
from alis.services.plassering.plassfakta import Plassfakta
from alis.services.plassering.skriv_plasshendelse import skriv_plasshendelse


class PlassenErTilbudt(Exception):
    """Department, start and length are what someone has been offered."""


class ForFaaPlasser(Exception):
    """So many are offered or taken. Carries the least number there can be."""

    def __init__(self, minst: int) -> None:
        super().__init__(str(minst))
        self.minst = minst


@transaction.atomic
def endre_plass(
    *, aktor: Aktor, plass_id: UUID, laas: int, fakta: Plassfakta, naa: datetime | None = None
) -> None:
    """Raises `ManglerRettighet`, `UgyldigPlass`, `UkjentAvdeling`, `PlassenErTilbudt`, `ForFaaPlasser`, and what
    `aapne_plass` raises.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    fakta.krev_gyldig()
    plass = aapne_plass(aktor=aktor, plass_id=plass_id, laas=laas)
    if fakta.fom != plass.fom:
        fakta.krev_mulig_dag(lokal_dato(naa))
    minst = max((tilbud.nummer for tilbud in bindende_tilbud(plass)), default=0)
    if minst and _is_another_place(plass, fakta):
        raise PlassenErTilbudt
    if fakta.antall < minst:
        raise ForFaaPlasser(minst)
    if fakta.avdeling_id != plass.avdeling_id:
        finn_avdeling(aktor=aktor, avdeling_id=fakta.avdeling_id)
    plass.avdeling_id, plass.fom = fakta.avdeling_id, fakta.fom
    plass.maneder, plass.antall = fakta.maneder, fakta.antall
    plass.laas += 1
    plass.save()
    skriv_plasshendelse(
        aktor=aktor, plass_id=plass.pk, handling="endre_plass", naa=naa, innhold=fakta.som_json()
    )


def _is_another_place(plass: Ledigplass, fakta: Plassfakta) -> bool:
    return (plass.avdeling_id, plass.fom, plass.maneder) != (fakta.avdeling_id, fakta.fom, fakta.maneder)
