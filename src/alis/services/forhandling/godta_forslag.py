"""Accept the other party's proposal: what both have accepted is written into the draft, here and nowhere else."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.avtale.forhandlingspart import part_for
from alis.domain.flyt import Forslagstatus
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.forhandling.models import Forslag
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.skriv_element import skriv_element
from alis.services.forhandling.aapne_forhandling import aapne_forhandling
from alis.services.forhandling.arbeidsversjon import krev_kan_forhandles
from alis.services.forhandling.elementrader import les_elementrader, les_post
from alis.services.forhandling.grunnlag import les_grunnlag
from alis.services.forhandling.innhold import Forslagsinnhold, krev_sendbart
from alis.services.forhandling.merk_avgjort import merk_avgjort
from alis.services.forhandling.skriv_trekk import skriv_trekk
from alis.services.forhandling.varsle_motparten import varsle_motparten


class SammePersonForBegge(Exception):
    """One person cannot speak for both parties."""


@transaction.atomic
def godta_forslag(
    *, aktor: Aktor, versjon_id: UUID, element: Element, nummer: int, naa: datetime | None = None
) -> None:
    """Accepting again changes nothing. What is accepted is what was read: a proposal that is sent never changes.

    Raises `ManglerRettighet`, `FinnesIkke`, `ErAvgjort`, `EgetForslag`, `SammePersonForBegge`, `KanIkkeForhandles`, and
    `ForslagetMaRettes` where the caps or the positions have changed since it was sent.
    """
    naa = naa or timezone.now()
    versjon = aapne_forhandling(aktor=aktor, versjon_id=versjon_id, naa=naa)
    rader = les_elementrader(versjon, element)
    rad = rader.nummer(nummer)
    if _accepted_before(rad, aktor):
        return
    rader.stand.godta(part=part_for(aktor.rolle), nummer=nummer)
    if rad.sendt_av_id == aktor.person_id:
        raise SammePersonForBegge
    krev_kan_forhandles(versjon)
    _still_possible(aktor, versjon, rad, naa)
    merk_avgjort(aktor=aktor, rad=rad, status=Forslagstatus.GODTATT, naa=naa)
    skriv_element(versjon=versjon, post=les_post(rad))
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
    skriv_trekk(aktor=aktor, versjon=versjon, rad=rad, handling="godta_forslag", naa=naa)
    varsle_motparten(aktor=aktor, versjon=versjon, rad=rad, mal=Varselmal.FORSLAG_BESVART, naa=naa)


def _accepted_before(rad: Forslag, aktor: Aktor) -> bool:
    return rad.status == Forslagstatus.GODTATT and rad.avgjort_part == part_for(aktor.rolle)


def _still_possible(aktor: Aktor, versjon: Avtaleversjon, rad: Forslag, naa: datetime) -> None:
    grunnlag = les_grunnlag(aktor=aktor, versjon=versjon, idag=lokal_dato(naa))
    krev_sendbart(Forslagsinnhold(post=les_post(rad)), vurderinger=grunnlag.vurderinger, tak=grunnlag.tak)
