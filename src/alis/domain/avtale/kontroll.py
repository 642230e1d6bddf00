"""Goes through a whole agreement and says what must be mended, where."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.avtalekrav import (
    fordeling_avtalt,
    forslag_avgjort,
    som_godtatt,
    stillingsprosent_avtalt,
)
from alis.domain.avtale.avtaleutkast import Avtaleutkast
from alis.domain.avtale.belopsgrense import vurder_belop
from alis.domain.avtale.element import Element
from alis.domain.avtale.elementvalg import Elementvurderinger, apne_elementer, vurder_elementer
from alis.domain.regel import Utfall, Vurdering
from alis.domain.verdier import Belop

Tak = Mapping[Element, Belop | None]
"""The greatest amount a year per element; `None` is not known."""

UTEN_AVTALT_BELOP = frozenset({Element.VEILEDNING, Element.KOMMUNAL_FINANSIERING})
"""Supervision follows the attestation (002 §4.1.4), and the kommune's own money has no cap."""


@dataclass(frozen=True, kw_only=True)
class Kontrollpunkt:
    """One field of one part: a rule's answer about it, or nothing but that it is still empty."""

    del_: Avtaledel
    felt: str
    vurdering: Vurdering[Utfall] | None = None

    @property
    def ma_rettes(self) -> bool:
        return self.vurdering is None or self.vurdering.utfall is Utfall.IKKE_OPPFYLT


def kontroller_avtale(utkast: Avtaleutkast, *, tak: Tak) -> tuple[Kontrollpunkt, ...]:
    """In the order of the parts. An agreement may be sent for signing when no point must be mended."""
    vurderinger = vurder_elementer(
        stillingstyper=utkast.stillingstyper, sentralitetsklasse=utkast.sentralitetsklasse
    )
    return (
        *_tomme_felter(utkast),
        *_stilling(utkast),
        *_apne_elementer(utkast, vurderinger, tak),
        *_stengte_elementer(utkast, vurderinger),
        *_kommunal(utkast),
        *_til_forhandling(utkast),
    )


def del_for(element: Element) -> Avtaledel:
    """The part of the agreement where the element is filled in."""
    match element:
        case Element.SENTRALITETSTILLEGG:
            return Avtaledel.TILLEGG
        case Element.KOMMUNAL_FINANSIERING:
            return Avtaledel.KOMMUNAL
    return Avtaledel.BELOP


def _tomme_felter(utkast: Avtaleutkast) -> Iterator[Kontrollpunkt]:
    felter = {
        "kontaktperson": Avtaledel.PARTENE,
        "arbeidssted": Avtaledel.PARTENE,
        "start_spesialisering": Avtaledel.PARTENE,
        "forventet_slutt": Avtaledel.PARTENE,
        "gjelder_fra": Avtaledel.STILLING,
        "veileder": Avtaledel.VEILEDER,
    }
    for felt, part in felter.items():
        if not getattr(utkast, felt):
            yield Kontrollpunkt(del_=part, felt=felt)


def _stilling(utkast: Avtaleutkast) -> Iterator[Kontrollpunkt]:
    if _begynner_for_tidlig(utkast):
        yield Kontrollpunkt(del_=Avtaledel.STILLING, felt="gjelder_fra_etter_forrige")
    elif _begynner_for_slutten(utkast):
        yield Kontrollpunkt(del_=Avtaledel.STILLING, felt="gjelder_fra_etter_slutt")
    if utkast.gjelder_fra is not None:
        vurdering = stillingsprosent_avtalt(gjelder_fra=utkast.gjelder_fra, stillinger=utkast.stillinger)
        yield Kontrollpunkt(del_=Avtaledel.STILLING, felt="gjelder_fra", vurdering=vurdering)
    vurdering = fordeling_avtalt(driftsform=utkast.driftsform, fordeling_alis=utkast.fordeling_alis)
    yield Kontrollpunkt(del_=Avtaledel.STILLING, felt="fordeling_alis", vurdering=vurdering)


def _begynner_for_tidlig(utkast: Avtaleutkast) -> bool:
    """Two versions would hold on the same first day."""
    if utkast.gjelder_fra is None or utkast.forrige_gjelder_fra is None:
        return False
    return utkast.gjelder_fra <= utkast.forrige_gjelder_fra


def _begynner_for_slutten(utkast: Avtaleutkast) -> bool:
    """It would take over from an agreement that has been ended, and undo the ending."""
    if utkast.gjelder_fra is None or utkast.forrige_slutt is None:
        return False
    return utkast.gjelder_fra <= utkast.forrige_slutt


def _apne_elementer(
    utkast: Avtaleutkast, vurderinger: Elementvurderinger, tak: Tak
) -> Iterator[Kontrollpunkt]:
    for element in apne_elementer(vurderinger):
        if element not in UTEN_AVTALT_BELOP:
            belop = utkast.post(element).belop_per_ar
            yield Kontrollpunkt(
                del_=del_for(element),
                felt=element,
                vurdering=None
                if belop is None
                else vurder_belop(element=element, belop=belop, tak=tak.get(element)),
            )


def _stengte_elementer(utkast: Avtaleutkast, vurderinger: Elementvurderinger) -> Iterator[Kontrollpunkt]:
    for element, vurdering in vurderinger.items():
        if vurdering.utfall is Utfall.IKKE_OPPFYLT and not utkast.post(element).er_tom:
            yield Kontrollpunkt(del_=del_for(element), felt=element, vurdering=vurdering)


def _kommunal(utkast: Avtaleutkast) -> Iterator[Kontrollpunkt]:
    post = utkast.post(Element.KOMMUNAL_FINANSIERING)
    if post.belop_per_ar and not post.avtalt:
        yield Kontrollpunkt(del_=Avtaledel.KOMMUNAL, felt="kommunal_beskrivelse")


def _til_forhandling(utkast: Avtaleutkast) -> Iterator[Kontrollpunkt]:
    for element in Element:
        if element in utkast.apne_forslag:
            yield Kontrollpunkt(
                del_=del_for(element), felt=element, vurdering=forslag_avgjort(venter_pa_svar=True)
            )
    for godtatt in utkast.enige:
        if utkast.post(godtatt.element) != godtatt:
            yield Kontrollpunkt(
                del_=del_for(godtatt.element),
                felt=godtatt.element,
                vurdering=som_godtatt(er_likt=False),
            )
