"""Turn the other party's proposal down; what was agreed before it stands."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.avtale.forhandling import LENGSTE_GRUNN
from alis.domain.avtale.forhandlingspart import part_for
from alis.domain.flyt import Forslagstatus
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.services.forhandling.aapne_forhandling import aapne_forhandling
from alis.services.forhandling.elementrader import les_elementrader
from alis.services.forhandling.innhold import ForslagetMaRettes, Innholdsfeil
from alis.services.forhandling.merk_avgjort import merk_avgjort
from alis.services.forhandling.skriv_trekk import skriv_trekk
from alis.services.forhandling.varsle_motparten import varsle_motparten


@transaction.atomic
def avsla_forslag(
    *,
    aktor: Aktor,
    versjon_id: UUID,
    element: Element,
    nummer: int,
    svar: str = "",
    naa: datetime | None = None,
) -> None:
    """`svar` is the reason, read by the other party. Doing it again changes nothing.

    Raises `ManglerRettighet`, `FinnesIkke`, `ErAvgjort`, `EgetForslag` and `ForslagetMaRettes`.
    """
    naa = naa or timezone.now()
    svar = svar.replace("\0", "").strip()
    if len(svar) > LENGSTE_GRUNN:
        raise ForslagetMaRettes(element, Innholdsfeil.GRUNN_FOR_LANG)
    versjon = aapne_forhandling(aktor=aktor, versjon_id=versjon_id, naa=naa)
    rader, part = les_elementrader(versjon, element), part_for(aktor.rolle)
    rad = rader.nummer(nummer)
    if rad.status == Forslagstatus.AVSLATT and rad.avgjort_part == part:
        return
    rader.stand.avsla(part=part, nummer=nummer)
    merk_avgjort(aktor=aktor, rad=rad, status=Forslagstatus.AVSLATT, naa=naa, svar=svar)
    skriv_trekk(aktor=aktor, versjon=versjon, rad=rad, handling="avsla_forslag", naa=naa)
    varsle_motparten(aktor=aktor, versjon=versjon, rad=rad, mal=Varselmal.FORSLAG_BESVART, naa=naa)
