"""Read the bargaining over a version, as one of its parties."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.avtale.forhandlingskrav import kan_foreslas, kan_forhandles
from alis.domain.avtale.forhandlingspart import part_for
from alis.domain.avtale.part import Part
from alis.domain.avtale.rammevirkning import Rammevirkning, regn_rammevirkning
from alis.domain.flyt import Avtalestatus, Forslagstatus
from alis.domain.regel import Utfall, Vurdering
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.forhandling.models import Forslag
from alis.records.forhandling.queries import forhandlinger_for, synlige_forslag
from alis.services.avtale.les_utkast import GJELDER, les_poster
from alis.services.forhandling.aapne_forhandling import aapne_forhandling
from alis.services.forhandling.elementrader import les_post, les_stand
from alis.services.forhandling.forhandlingsbilde import Elementbilde, Forhandlingsbilde, Forslagsbilde
from alis.services.forhandling.grunnlag import Grunnlag, les_grunnlag
from alis.services.forhandling.innhold import Forslagsinnhold, ryddet
from alis.services.utdanning.saksbilde import Saksbilde, Versjonsbilde
from alis.services.utdanning.skriv_saksinnsyn import skriv_saksinnsyn

Poster = Mapping[Element, Avtalepost]


def hent_forhandling(
    *, aktor: Aktor, versjon_id: UUID, side: str = "forhandling", naa: datetime | None = None
) -> Forhandlingsbilde:
    """Return the bargaining over the version, or over the draft that is to replace it where the actor takes part in one.

    The reading is logged as `side`. Raises `ManglerRettighet` and `FinnesIkke`.
    """
    naa = naa or timezone.now()
    spurt = aapne_forhandling(aktor=aktor, versjon_id=versjon_id, naa=naa, for_endring=False)
    versjon = _under_work(aktor, spurt, naa) or spurt
    bilde = _image(aktor, versjon, les_grunnlag(aktor=aktor, versjon=versjon, idag=lokal_dato(naa)))
    skriv_saksinnsyn(aktor=aktor, sak=bilde.sak, side=side, naa=naa)
    return bilde


def _under_work(aktor: Aktor, spurt: Avtaleversjon, naa: datetime) -> Avtaleversjon | None:
    if spurt.status not in GJELDER:
        return None
    neste = forhandlinger_for(aktor, dag=lokal_dato(naa)).filter(
        avtale=spurt.avtale_id, status=Avtalestatus.KLADD
    )
    return neste.select_related("avtale__sak", "endret_av").first()


def _image(aktor: Aktor, versjon: Avtaleversjon, grunnlag: Grunnlag) -> Forhandlingsbilde:
    part = part_for(aktor.rolle)
    i_kraft = _in_force(versjon, grunnlag.sak)
    elementer = _elements(part, versjon, grunnlag, i_kraft, _proposals(aktor, versjon))
    return Forhandlingsbilde(
        versjon_id=versjon.pk,
        nummer=versjon.nummer,
        status=Avtalestatus(versjon.status),
        laas=versjon.laas,
        part=part,
        sak=grunnlag.sak,
        gjelder_fra=grunnlag.utkast.gjelder_fra,
        i_kraft_nummer=i_kraft.nummer if i_kraft else None,
        elementer=elementer,
        ramme=grunnlag.ramme,
        virkning=_effect(grunnlag, elementer),
        kan_endres=_may_change(versjon, grunnlag.sak),
    )


def _may_change(versjon: Avtaleversjon, sak: Saksbilde) -> Vurdering[Utfall]:
    """About an agreement that both have signed, the version that is out for signing decides."""
    samme = [annen for annen in sak.versjoner if annen.avtale_id == versjon.avtale_id]
    til_signering = any(annen.status is Avtalestatus.SENDT for annen in samme)
    return kan_forhandles(status=Avtalestatus.SENDT if til_signering else Avtalestatus(versjon.status))


def _in_force(versjon: Avtaleversjon, sak: Saksbilde) -> Versjonsbilde | None:
    """The newest that both have signed: the version itself where it is that one."""
    signerte = [
        annen
        for annen in sak.versjoner
        if annen.avtale_id == versjon.avtale_id and annen.status in GJELDER and annen.nummer <= versjon.nummer
    ]
    return max(signerte, key=lambda annen: annen.nummer, default=None)


def _proposals(aktor: Aktor, versjon: Avtaleversjon) -> Mapping[Element, Sequence[Forslag]]:
    rader = synlige_forslag(aktor).filter(versjon=versjon).select_related("sendt_av", "avgjort_av")
    grupper: dict[Element, list[Forslag]] = defaultdict(list)
    for rad in rader.order_by("nummer"):
        grupper[Element(rad.element)].append(rad)
    return grupper


def _elements(
    part: Part,
    versjon: Avtaleversjon,
    grunnlag: Grunnlag,
    i_kraft: Versjonsbilde | None,
    forslag: Mapping[Element, Sequence[Forslag]],
) -> tuple[Elementbilde, ...]:
    """The open elements, and those that something was proposed about while they were open."""
    gjaldt: Poster = {post.element: post for post in les_poster(i_kraft.id)} if i_kraft else {}
    egen_kladd = part is Part.KOMMUNE and versjon.status == Avtalestatus.KLADD
    kladdet: Poster = {post.element: post for post in grunnlag.utkast.poster} if egen_kladd else {}
    return tuple(
        _element(element, grunnlag, forslag.get(element, ()), gjaldt.get(element), kladdet.get(element))
        for element in Element
        if element in grunnlag.elementer or element in forslag
    )


def _element(
    element: Element,
    grunnlag: Grunnlag,
    rader: Sequence[Forslag],
    gjaldt: Avtalepost | None,
    kladdet: Avtalepost | None,
) -> Elementbilde:
    sendte = [rad for rad in rader if rad.nummer is not None]
    kladder = [rad for rad in rader if rad.nummer is None]
    return Elementbilde(
        element=element,
        stand=les_stand(element, sendte),
        historikk=tuple(_proposal(rad) for rad in sendte),
        kladd=_proposal(kladder[0]) if kladder else None,
        gjaldt=gjaldt,
        kladdet=_tidy(kladdet) if kladdet else None,
        tak=grunnlag.tak.get(element),
        stengt=kan_foreslas(element=element, vurderinger=grunnlag.vurderinger),
    )


def _tidy(post: Avtalepost) -> Avtalepost:
    """As it would be proposed, so that it can be compared with what has been."""
    return ryddet(Forslagsinnhold(post=post)).post


def _proposal(rad: Forslag) -> Forslagsbilde:
    return Forslagsbilde(
        nummer=rad.nummer,
        fra=Part(rad.fra),
        post=les_post(rad),
        grunn=rad.grunn,
        status=Forslagstatus(rad.status),
        laas=rad.laas,
        sendt_at=rad.sendt_at,
        sendt_av=rad.sendt_av.navn if rad.sendt_av else "",
        avgjort_at=rad.avgjort_at,
        avgjort_av=rad.avgjort_av.navn if rad.avgjort_av else "",
        svar=rad.svar,
    )


def _effect(grunnlag: Grunnlag, elementer: Sequence[Elementbilde]) -> Rammevirkning:
    avtalt = {ett.element: ett.avtalt for ett in elementer}
    apne = {ett.element: ett.apent.post for ett in elementer if ett.apent}
    return regn_rammevirkning(
        apne=grunnlag.apne,
        tak=grunnlag.tak,
        avtalt={e: post.belop_per_ar for e, post in avtalt.items() if post and post.belop_per_ar},
        foreslatt={e: post.belop_per_ar for e, post in apne.items() if post.belop_per_ar is not None},
    )
