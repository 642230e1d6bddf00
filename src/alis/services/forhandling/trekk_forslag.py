"""Withdraw one's own proposal before it is answered."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.avtale.forhandlingspart import part_for
from alis.domain.flyt import Forslagstatus
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.services.forhandling.aapne_forhandling import aapne_forhandling
from alis.services.forhandling.elementrader import les_elementrader
from alis.services.forhandling.merk_avgjort import merk_avgjort
from alis.services.forhandling.skriv_trekk import skriv_trekk
from alis.services.forhandling.varsle_motparten import varsle_motparten


@transaction.atomic
def trekk_forslag(
    *, aktor: Aktor, versjon_id: UUID, element: Element, nummer: int, naa: datetime | None = None
) -> None:
    """Anyone who acts for the party may. Doing it again changes nothing.

    Raises `ManglerRettighet`, `FinnesIkke`, `ErAvgjort` and `AndresForslag`.
    """
    naa = naa or timezone.now()
    versjon = aapne_forhandling(aktor=aktor, versjon_id=versjon_id, naa=naa)
    rader = les_elementrader(versjon, element)
    rad = rader.nummer(nummer)
    if rad.status == Forslagstatus.TRUKKET and rad.fra == part_for(aktor.rolle):
        return
    rader.stand.trekk(part=part_for(aktor.rolle), nummer=nummer)
    merk_avgjort(aktor=aktor, rad=rad, status=Forslagstatus.TRUKKET, naa=naa)
    skriv_trekk(aktor=aktor, versjon=versjon, rad=rad, handling="trekk_forslag", naa=naa)
    varsle_motparten(aktor=aktor, versjon=versjon, rad=rad, mal=Varselmal.FORSLAG_TRUKKET, naa=naa)
