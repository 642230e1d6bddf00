"""Send a proposal to the other party; where theirs is open, it is a counter-proposal."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.avtale.forhandlingspart import part_for
from alis.domain.avtale.part import Part
from alis.domain.flyt import Forslagstatus
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.forhandling.models import Forslag
from alis.services.forhandling.aapne_forhandling import aapne_forhandling
from alis.services.forhandling.arbeidsversjon import begynn_arbeidsversjon
from alis.services.forhandling.egen_kladd import finn_egen_kladd, fyll_forslag
from alis.services.forhandling.elementrader import Elementrader, les_elementrader, les_post
from alis.services.forhandling.grunnlag import les_grunnlag
from alis.services.forhandling.innhold import Forslagsinnhold, krev_sendbart, ryddet
from alis.services.forhandling.merk_avgjort import merk_avgjort
from alis.services.forhandling.merk_sendt import merk_sendt
from alis.services.forhandling.skriv_trekk import skriv_trekk
from alis.services.forhandling.varsle_motparten import varsle_motparten


@dataclass(frozen=True, kw_only=True)
class SendtForslag:
    """`versjon_id` is another than was asked for when the proposal began a new version."""

    versjon_id: UUID
    element: Element
    nummer: int


@transaction.atomic
def send_forslag(
    *,
    aktor: Aktor,
    versjon_id: UUID,
    innhold: Forslagsinnhold,
    svarer_pa: int | None,
    laas: int | None = None,
    naa: datetime | None = None,
) -> SendtForslag:
    """`svarer_pa` is the number of the open proposal that the user had before her, None where none was open.

    Sending the same again changes nothing and gives the first receipt. About an agreement that both have signed, the
    proposal begins the next version.

    Raises `ManglerRettighet`, `FinnesIkke`, `KanIkkeForhandles`, `EndretAvAndre`, `ForslagetMaRettes`, `VenterPaSvar`
    and `SvarPaNoeAnnet`.
    """
    naa = naa or timezone.now()
    innhold = ryddet(innhold)
    element, part = innhold.post.element, part_for(aktor.rolle)
    apnet = aapne_forhandling(aktor=aktor, versjon_id=versjon_id, naa=naa)
    versjon = begynn_arbeidsversjon(aktor=aktor, versjon=apnet, naa=naa)
    rader = les_elementrader(versjon, element)
    if sendt := _sent_before(rader, aktor, innhold):
        return SendtForslag(versjon_id=versjon.pk, element=element, nummer=sendt)
    stand = rader.stand.send(fra=part, post=innhold.post, svarer_pa=svarer_pa)
    grunnlag = les_grunnlag(aktor=aktor, versjon=versjon, idag=lokal_dato(naa))
    krev_sendbart(innhold, vurderinger=grunnlag.vurderinger, tak=grunnlag.tak)
    if svarer_pa is not None:
        merk_avgjort(aktor=aktor, rad=rader.nummer(svarer_pa), status=Forslagstatus.BESVART, naa=naa)
    kladd = finn_egen_kladd(versjon=apnet, element=element, part=part, laas=laas)
    _make_room(versjon, element, part, kladd)
    rad = fyll_forslag(aktor=aktor, versjon=versjon, kladd=kladd, innhold=innhold, naa=naa)
    merk_sendt(aktor=aktor, rad=rad, nummer=len(stand.forslag), naa=naa)
    skriv_trekk(aktor=aktor, versjon=versjon, rad=rad, handling="send_forslag", naa=naa)
    varsle_motparten(aktor=aktor, versjon=versjon, rad=rad, mal=Varselmal.FORSLAG_SENDT, naa=naa)
    return SendtForslag(versjon_id=versjon.pk, element=element, nummer=len(stand.forslag))


def _sent_before(rader: Elementrader, aktor: Aktor, innhold: Forslagsinnhold) -> int | None:
    """The number of the same proposal, sent by the same person a moment ago and still open."""
    apent = rader.stand.apent
    if apent is None:
        return None
    rad = rader.nummer(apent.nummer)
    samme = (
        rad.sendt_av_id == aktor.person_id and les_post(rad) == innhold.post and rad.grunn == innhold.grunn
    )
    return apent.nummer if samme else None


def _make_room(versjon: Avtaleversjon, element: Element, part: Part, kladd: Forslag | None) -> None:
    """A proposal that moves to the next version takes the place of a draft that the party had there."""
    der = Forslag.objects.filter(versjon=versjon, element=element, fra=part, status=Forslagstatus.KLADD)
    if kladd is not None:
        der = der.exclude(pk=kladd.pk)
    der.delete()
