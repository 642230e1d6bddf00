"""Freeze a draft and send it to both parties for signing."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.kontroll import Kontrollpunkt
from alis.domain.flyt import AVTALEVERSJON, Avtalehandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.frys_innhold import frys_innhold
from alis.services.avtale.fullfor_sending import fullfor_sending
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.avtale.les_utkastbilde import les_utkastbilde
from alis.services.avtale.list_vurderinger import list_vurderinger
from alis.services.avtale.plan_for_versjon import fest_plan


class AvtalenHarMangler(Exception):
    """Something must be mended first. Carries what and where."""

    def __init__(self, punkter: tuple[Kontrollpunkt, ...]) -> None:
        super().__init__(", ".join(f"{punkt.del_}/{punkt.felt}" for punkt in punkter))
        self.punkter = punkter


@transaction.atomic
def send_til_signering(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> str:
    """Return the hash of the frozen content, which the parties will sign. The PDF is made and kept.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `UlovligOvergang`, `AvtalenHarMangler` and
    `SigneringsplanHarFeil`.
    """
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=laas)
    AVTALEVERSJON.overgang(versjon.status, Avtalehandling.SEND)
    bilde = les_utkastbilde(versjon=versjon, sak=les_saksbilde(aktor=aktor, versjon=versjon))
    if not bilde.kan_sendes:
        raise AvtalenHarMangler(bilde.mangler)
    plan = fest_plan(versjon=versjon, dag=lokal_dato(naa))
    return fullfor_sending(
        aktor=aktor,
        versjon=versjon,
        innhold=frys_innhold(versjon=versjon, bilde=bilde, naa=naa),
        plan=plan,
        vurderinger=list_vurderinger(bilde),
        handling="send_til_signering",
        naa=naa,
    )
