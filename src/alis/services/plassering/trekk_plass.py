"""Withdraw a vacancy: offers of it fall with it, and those who had said yes are back in the queue."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import LEDIGPLASS, Plasshandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.models import Plasstilbud
from alis.services.plassering.aapne_plass import aapne_plass, laas_tilbudene
from alis.services.plassering.skriv_plasshendelse import skriv_plasshendelse
from alis.services.plassering.ta_tilbake import ta_tilbake


class UtenGrunn(Exception):
    """The trust must say why."""


@transaction.atomic
def trekk_plass(*, aktor: Aktor, plass_id: UUID, laas: int, fordi: str, naa: datetime | None = None) -> int:
    """Return how many doctors lost an offer or a place. Each of them and her kommune is told.

    Raises `ManglerRettighet`, `UtenGrunn`, `TjenestenErBegynt`, and what `aapne_plass` raises.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    if not (fordi := fordi.strip()):
        raise UtenGrunn
    plass = aapne_plass(aktor=aktor, plass_id=plass_id, laas=laas)
    tilbudene = laas_tilbudene(plass)
    for tilbud in sorted(tilbudene, key=_said_yes, reverse=True):
        ta_tilbake(aktor=aktor, tilbud=tilbud, fordi=fordi, naa=naa)
    plass.status = LEDIGPLASS.overgang(plass.status, Plasshandling.TREKK)
    plass.trukket_at, plass.trukket_av_id, plass.fordi = naa, aktor.person_id, fordi
    plass.laas += 1
    plass.save()
    skriv_plasshendelse(
        aktor=aktor,
        plass_id=plass.pk,
        handling="trekk_plass",
        naa=naa,
        innhold={"fordi": fordi, "tilbud": len(tilbudene)},
    )
    return len(tilbudene)


def _said_yes(tilbud: Plasstilbud) -> datetime:
    """Each who had said yes is put in front of the others: whoever said it first comes last, and stands first."""
    return tilbud.svart_at or tilbud.sendt_at
