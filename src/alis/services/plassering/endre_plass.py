"""Change a vacancy: the number up and down, the rest only while nobody holds it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Ledigplass
from alis.services.plassering.aapne_plass import aapne_plass, bindende_tilbud
from alis.services.plassering.avdelinger import finn_avdeling
from alis.services.plassering.erstatt_plass import erstatt_plass, har_vaert_tilbudt
from alis.services.plassering.plassfakta import Plassfakta
from alis.services.plassering.skriv_plasshendelse import skriv_plasshendelse


class PlassenErTilbudt(Exception):
    """Department, start and length are what someone has an offer of, or has taken."""


class ForFaaPlasser(Exception):
    """So many are offered or taken. Carries the least number there can be."""

    def __init__(self, minst: int) -> None:
        super().__init__(str(minst))
        self.minst = minst


@transaction.atomic
def endre_plass(
    *, aktor: Aktor, plass_id: UUID, laas: int, fakta: Plassfakta, naa: datetime | None = None
) -> UUID:
    """Return the vacancy as it is now: a new one where it has been offered to someone as it was.

    Raises `ManglerRettighet`, `UgyldigPlass`, `UkjentAvdeling`, `PlassenErTilbudt`, `ForFaaPlasser`, and what `aapne_plass`
    raises.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    fakta.krev_gyldig()
    plass = aapne_plass(aktor=aktor, plass_id=plass_id, laas=laas)
    if fakta.fom != plass.fom:
        fakta.krev_mulig_dag(lokal_dato(naa))
    minst = max((tilbud.nummer for tilbud in bindende_tilbud(plass)), default=0)
    er_en_annen = _is_another_place(plass, fakta)
    if minst and er_en_annen:
        raise PlassenErTilbudt
    if fakta.antall < minst:
        raise ForFaaPlasser(minst)
    if fakta.avdeling_id != plass.avdeling_id:
        finn_avdeling(aktor=aktor, avdeling_id=fakta.avdeling_id)
    if er_en_annen and har_vaert_tilbudt(plass):
        ble = erstatt_plass(aktor=aktor, plass=plass, fakta=fakta.som_json(), naa=naa)
    else:
        ble = _changed_in_place(plass, fakta)
    skriv_plasshendelse(
        aktor=aktor,
        plass_id=plass.pk,
        handling="endre_plass",
        naa=naa,
        innhold=fakta.som_json() | {"ble": ble.pk},
    )
    return ble.pk


def _changed_in_place(plass: Ledigplass, fakta: Plassfakta) -> Ledigplass:
    plass.avdeling_id, plass.fom = fakta.avdeling_id, fakta.fom
    plass.maneder, plass.antall = fakta.maneder, fakta.antall
    plass.laas += 1
    plass.save()
    return plass


def _is_another_place(plass: Ledigplass, fakta: Plassfakta) -> bool:
    return (plass.avdeling_id, plass.fom, plass.maneder) != (fakta.avdeling_id, fakta.fom, fakta.maneder)
