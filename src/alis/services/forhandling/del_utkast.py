"""«Del utkastet med legen og forhandle»: the posts of the draft become the kommune's proposals, all at once."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.forhandling.models import Forslag
from alis.services.avtale.krev_versjonslaas import krev_versjonslaas
from alis.services.forhandling.aapne_forhandling import aapne_forhandling
from alis.services.forhandling.arbeidsversjon import KanIkkeForhandles
from alis.services.forhandling.egen_kladd import fyll_forslag
from alis.services.forhandling.elementrader import les_elementrader
from alis.services.forhandling.grunnlag import Grunnlag, les_grunnlag
from alis.services.forhandling.innhold import Forslagsinnhold, krev_sendbart, ryddet
from alis.services.forhandling.merk_sendt import merk_sendt
from alis.services.forhandling.skriv_trekk import skriv_trekk
from alis.services.forhandling.varsle_motparten import varsle_motparten


class IngentingADele(Exception):
    """Every post of the draft is empty, proposed already, agreed on, or turned down as it stands."""


@transaction.atomic
def del_utkast(
    *, aktor: Aktor, versjon_id: UUID, laas: int, grunn: str = "", naa: datetime | None = None
) -> tuple[Element, ...]:
    """Return what was sent. Only the text and the amount of each element is shared; the rest of the draft is not.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `KanIkkeForhandles`, `IngentingADele`, and
    `ForslagetMaRettes` for the first post that cannot be proposed; then nothing is sent.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_forhandling(aktor=aktor, versjon_id=versjon_id, naa=naa)
    if versjon.status != Avtalestatus.KLADD:
        raise KanIkkeForhandles(Avtalestatus(versjon.status))
    krev_versjonslaas(versjon, laas)
    grunnlag = les_grunnlag(aktor=aktor, versjon=versjon, idag=lokal_dato(naa))
    forslag = _to_share(versjon, grunnlag, grunn)
    if not forslag:
        raise IngentingADele
    for innhold in forslag:
        krev_sendbart(innhold, vurderinger=grunnlag.vurderinger, tak=grunnlag.tak)
        rad = _send(aktor, versjon, innhold, naa)
    varsle_motparten(aktor=aktor, versjon=versjon, rad=rad, mal=Varselmal.FORSLAG_SENDT, naa=naa)
    return tuple(innhold.post.element for innhold in forslag)


def _to_share(versjon: Avtaleversjon, grunnlag: Grunnlag, grunn: str) -> tuple[Forslagsinnhold, ...]:
    """In the order of the template."""
    alle = (ryddet(Forslagsinnhold(post=grunnlag.utkast.post(e), grunn=grunn)) for e in grunnlag.elementer)
    return tuple(innhold for innhold in alle if not innhold.post.er_tom and _is_new(versjon, innhold))


def _is_new(versjon: Avtaleversjon, innhold: Forslagsinnhold) -> bool:
    return les_elementrader(versjon, innhold.post.element).stand.er_nytt(innhold.post)


def _send(aktor: Aktor, versjon: Avtaleversjon, innhold: Forslagsinnhold, naa: datetime) -> Forslag:
    """A draft that the kommune had written about the element stays a draft."""
    stand = les_elementrader(versjon, innhold.post.element).stand
    stand = stand.send(fra=Part.KOMMUNE, post=innhold.post, svarer_pa=None)
    rad = fyll_forslag(aktor=aktor, versjon=versjon, kladd=None, innhold=innhold, naa=naa)
    merk_sendt(aktor=aktor, rad=rad, nummer=len(stand.forslag), naa=naa)
    skriv_trekk(aktor=aktor, versjon=versjon, rad=rad, handling="send_forslag", naa=naa)
    return rad
