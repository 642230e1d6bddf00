"""Offers that nobody answered in time. The last day is Norwegian, and lasts to its midnight."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import PLASSTILBUD, Tilbudshandling
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.queries import utlopte_tilbud
from alis.services.plassering.aapne_plass import merk_plassen
from alis.services.plassering.aapne_tilbud import MED, laas_tilbudets
from alis.services.plassering.fortell import fortell_at_den_er_ledig, fortell_kommunen, fortell_legen
from alis.services.plassering.skriv_plasshendelse import skriv_tilbudshendelse


def lop_ut_tilbud(*, naa: datetime | None = None) -> int:
    """Return how many ran out. Run at any time, by many; a night that was missed is made good the next time."""
    naa = naa or timezone.now()
    forfalte = utlopte_tilbud(lokal_dato(naa)).order_by("svarfrist", "pk").values_list("pk", flat=True)
    return sum(_run_out(tilbud_id, naa) for tilbud_id in list(forfalte))


@transaction.atomic
def _run_out(tilbud_id: UUID, naa: datetime) -> bool:
    """She keeps her place in the queue, as with a no."""
    forfalte = utlopte_tilbud(lokal_dato(naa)).filter(pk=tilbud_id).select_related(*MED)
    funnet = forfalte.first()
    if funnet is None:
        return False
    laas_tilbudets(funnet)
    tilbud = forfalte.select_for_update(of=("self",), no_key=True).first()
    if tilbud is None:
        return False  # answered while this one waited
    tilbud.status = PLASSTILBUD.overgang(tilbud.status, Tilbudshandling.LOP_UT)
    tilbud.svart_at = naa
    tilbud.laas += 1
    tilbud.save()
    merk_plassen(tilbud.plass)
    skriv_tilbudshendelse(aktor=None, tilbud=tilbud, handling="lop_ut_plasstilbud", naa=naa)
    fortell_legen(mal=Varselmal.PLASSTILBUD_UTLOPT, tilbud=tilbud, naa=naa, dato=tilbud.svarfrist)
    fortell_kommunen(mal=Varselmal.PLASSTILBUD_UTLOPT, tilbud=tilbud, naa=naa, dato=tilbud.svarfrist)
    fortell_at_den_er_ledig(plass=tilbud.plass, tilbud=tilbud, aktor=None, naa=naa)
    return True
