"""An agreed amount may not pass what the state can grant for the element; the rest is the kommune's own money."""

from alis.domain.avtale.element import Element
from alis.domain.regel import Utfall, Vurdering, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop

INNENFOR = _("Beløpet er innenfor taket på {tak}.")
OVER = _(
    "{belop} er over taket. Skriv {tak} eller mindre. "
    "Vil kommunen dekke mer, fører dere resten opp som kommunal finansiering."
)
UKJENT = _("Taket er ikke kjent, fordi en sats eller en opplysning mangler.")


@regel(kilde=("002/4.1-2", "002/4.1-3"), oppfylt=INNENFOR, ikke_oppfylt=OVER, uavklart=UKJENT)
def belop_innenfor_tak(*, belop: Belop, tak: Belop | None) -> Utfall:
    """For the standard elements. `tak` is the greatest grant a year for this ALIS, `None` where it is not known."""
    return _sammenlign(belop, tak)


@regel(kilde="002/4.1.5-1", oppfylt=INNENFOR, ikke_oppfylt=OVER, uavklart=UKJENT)
def tilrettelegging_innenfor_andel(*, belop: Belop, tak: Belop | None) -> Utfall:
    """`tak` is the facilitation share (5 %) of the greatest frame for this ALIS."""
    return _sammenlign(belop, tak)


@regel(kilde="002/4.2-1", oppfylt=INNENFOR, ikke_oppfylt=OVER, uavklart=UKJENT)
def tillegg_innenfor_tak(*, belop: Belop, tak: Belop | None) -> Utfall:
    """For the kommuner in class 6."""
    return _sammenlign(belop, tak)


def vurder_belop(*, element: Element, belop: Belop, tak: Belop | None) -> Vurdering[Utfall]:
    """The rule that the element falls under, applied to an amount a year."""
    match element:
        case Element.TILRETTELEGGING:
            return tilrettelegging_innenfor_andel(belop=belop, tak=tak)
        case Element.SENTRALITETSTILLEGG:
            return tillegg_innenfor_tak(belop=belop, tak=tak)
    return belop_innenfor_tak(belop=belop, tak=tak)


def _sammenlign(belop: Belop, tak: Belop | None) -> Utfall:
    if tak is None:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if belop <= tak else Utfall.IKKE_OPPFYLT
