"""Throw away a draft that was never sent."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.avtale.forhandlingspart import part_for
from alis.domain.tilgang import Aktor
from alis.services.forhandling.aapne_forhandling import aapne_forhandling
from alis.services.forhandling.egen_kladd import finn_egen_kladd
from alis.services.forhandling.skriv_trekk import skriv_trekk


@transaction.atomic
def slett_forslag(
    *, aktor: Aktor, versjon_id: UUID, element: Element, laas: int, naa: datetime | None = None
) -> None:
    """Nothing happens where there is no draft. Raises `ManglerRettighet`, `FinnesIkke` and `EndretAvAndre`."""
    naa = naa or timezone.now()
    versjon = aapne_forhandling(aktor=aktor, versjon_id=versjon_id, naa=naa)
    kladd = finn_egen_kladd(versjon=versjon, element=element, part=part_for(aktor.rolle), laas=laas)
    if kladd is None:
        return
    skriv_trekk(aktor=aktor, versjon=versjon, rad=kladd, handling="slett_forslag", naa=naa, privat=True)
    kladd.delete()
