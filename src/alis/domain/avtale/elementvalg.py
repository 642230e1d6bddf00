"""Which elements an agreement may hold: it follows from the positions and the kommune, never from a choice."""

from collections.abc import Mapping

from alis.domain.avtale.element import Element
from alis.domain.parter import Stillingstype
from alis.domain.regel import Utfall, Vurdering, regel
from alis.domain.regel.tekst import _

I_FASTLEGEPRAKSIS = frozenset(
    {Stillingstype.FASTLEGE, Stillingstype.FASTLEGEVIKAR, Stillingstype.INTRODUKSJONSLEGE}
)
MED_EGEN_LISTE = frozenset({Stillingstype.FASTLEGE, Stillingstype.FASTLEGEVIKAR})
MINST_SENTRAL = 6
"""The class whose kommuner have «særskilte rekrutteringsutfordringer» (002 §4.2)."""

Elementvurderinger = Mapping[Element, Vurdering[Utfall]]


@regel(
    kilde="002/4.1.1-1",
    oppfylt=_("Legen har en stilling i fastlegepraksis."),
    ikke_oppfylt=_("Praksiskompensasjon gjelder ikke leger som bare arbeider utenfor fastlegeordningen."),
)
def praksiskompensasjon_apen(*, stillingstyper: frozenset[Stillingstype]) -> Utfall:
    """Open when one of the positions is in a GP practice."""
    return _ja_eller_nei(bool(stillingstyper & I_FASTLEGEPRAKSIS))


@regel(
    kilde="002/4.1.3-1",
    oppfylt=_("Legen er fastlege eller fastlegevikar."),
    ikke_oppfylt=_("Kompensasjon for lavere produktivitet gjelder bare fastleger og fastlegevikarer."),
)
def lavere_produktivitet_apen(*, stillingstyper: frozenset[Stillingstype]) -> Utfall:
    """Open when one of the positions has a list of patients of its own."""
    return _ja_eller_nei(bool(stillingstyper & MED_EGEN_LISTE))


@regel(
    kilde="002/4.2-1",
    oppfylt=_("Kommunen er i sentralitetsklasse 6."),
    ikke_oppfylt=_("Kommunen er i sentralitetsklasse {sentralitetsklasse}. Tillegget gjelder bare klasse 6."),
    uavklart=_("Sentralitetsklassen til kommunen er ikke kjent."),
)
def tilleggselement_apent(*, sentralitetsklasse: int | None) -> Utfall:
    """Open for a kommune in class 6 only. `None` is not known."""
    if sentralitetsklasse is None:
        return Utfall.UAVKLART
    return _ja_eller_nei(sentralitetsklasse == MINST_SENTRAL)


def vurder_elementer(
    *, stillingstyper: frozenset[Stillingstype], sentralitetsklasse: int | None
) -> Elementvurderinger:
    """The elements that are not open to everyone, each with the rule's answer and reason."""
    return {
        Element.PRAKSISKOMPENSASJON: praksiskompensasjon_apen(stillingstyper=stillingstyper),
        Element.LAVERE_PRODUKTIVITET: lavere_produktivitet_apen(stillingstyper=stillingstyper),
        Element.SENTRALITETSTILLEGG: tilleggselement_apent(sentralitetsklasse=sentralitetsklasse),
    }


def apne_elementer(vurderinger: Elementvurderinger) -> tuple[Element, ...]:
    """In the order of the template. An element without an evaluation is open to everyone."""
    return tuple(
        element
        for element in Element
        if element not in vurderinger or vurderinger[element].utfall is Utfall.OPPFYLT
    )


def _ja_eller_nei(ja: bool) -> Utfall:
    return Utfall.OPPFYLT if ja else Utfall.IKKE_OPPFYLT
