"""The one draft that a party may have about an element."""

from datetime import datetime

from alis.domain.avtale import Element
from alis.domain.avtale.forhandlingspart import part_for
from alis.domain.avtale.part import Part
from alis.domain.flyt import Forslagstatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.records.forhandling.models import Forslag
from alis.services.felles import EndretAvAndre
from alis.services.forhandling.innhold import Forslagsinnhold


def finn_egen_kladd(
    *, versjon: Avtaleversjon, element: Element, part: Part, laas: int | None
) -> Forslag | None:
    """Return the draft, locked, as the user had it before her. Raises `EndretAvAndre` where a colleague has written."""
    kladd = (
        Forslag.objects.select_for_update(of=("self",), no_key=True)
        .select_related("endret_av")
        .filter(versjon=versjon, element=element, fra=part, status=Forslagstatus.KLADD)
        .first()
    )
    if kladd is not None and kladd.laas != laas:
        raise EndretAvAndre(hvem=kladd.endret_av.navn, naar=kladd.endret_at)
    return kladd


def fyll_forslag(
    *,
    aktor: Aktor,
    versjon: Avtaleversjon,
    kladd: Forslag | None,
    innhold: Forslagsinnhold,
    naa: datetime,
) -> Forslag:
    """The draft with this content on the version, not yet saved; a new one where there was none."""
    rad = kladd or Forslag(
        element=innhold.post.element,
        fra=part_for(aktor.rolle),
        laas=0,
        opprettet_at=naa,
        opprettet_av_id=aktor.person_id,
    )
    belop = innhold.post.belop_per_ar
    rad.versjon = versjon
    rad.tekst = innhold.post.avtalt
    rad.belop_per_ar = None if belop is None else belop.ore
    rad.grunn = innhold.grunn
    rad.laas += 1
    rad.endret_at, rad.endret_av_id = naa, aktor.person_id
    return rad
