"""Withdraw one offer, answered with yes or not at all: the place is free again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.plassering.aapne_plass import merk_plassen
from alis.services.plassering.aapne_tilbud import aapne_tilbud
from alis.services.plassering.fortell import fortell_at_den_er_ledig
from alis.services.plassering.ta_tilbake import ta_tilbake
from alis.services.plassering.trekk_plass import UtenGrunn


@transaction.atomic
def trekk_tilbud(
    *, aktor: Aktor, tilbud_id: UUID, laas: int, fordi: str, naa: datetime | None = None
) -> None:
    """Raises `ManglerRettighet`, `UtenGrunn`, `UlovligOvergang`, `TjenestenErBegynt`, and what `aapne_tilbud` raises."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    if not (fordi := fordi.strip()):
        raise UtenGrunn
    tilbud = aapne_tilbud(aktor=aktor, tilbud_id=tilbud_id, laas=laas, naa=naa)
    ta_tilbake(aktor=aktor, tilbud=tilbud, fordi=fordi, naa=naa)
    merk_plassen(tilbud.plass)
    fortell_at_den_er_ledig(plass=tilbud.plass, tilbud=tilbud, aktor=aktor, naa=naa)
