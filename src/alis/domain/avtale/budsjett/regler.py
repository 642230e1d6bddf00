"""How the cost of a budget is shared between the state and the kommune."""

from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop


@regel(
    kilde=("002/4.1-2", "002/4.1.5-1", "002/4.2-1"),
    oppfylt=_("Kostnaden er {kostnad}, og det er innenfor taket på {tak}."),
    ikke_oppfylt=_(
        "Kostnaden er {kostnad}, og taket er {tak}. Kommunen må dekke det som er over. Vil dere ikke det, må dere sette "
        "ned timene eller beløpet, eller flytte noe til et annet år."
    ),
    uavklart=_(
        "Taket er ikke kjent, fordi en sats eller en opplysning mangler. Da er heller ikke delene kjent."
    ),
)
def innenfor_taket(*, kostnad: Belop, tak: Belop | None) -> Utfall:
    """What an element costs in a year, beside the greatest grant to it. More may be budgeted: the kommune pays it."""
    if tak is None:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if kostnad <= tak else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/radrekkefolge",
    beregnet=_(
        "Av tilskuddet til elementet dette året er det {igjen} igjen til denne raden. Den får {verdi}."
    ),
    uavklart=_("Tilskuddet er ikke kjent, fordi taket ikke er kjent."),
)
def radens_tilskudd(*, kostnad: Belop, igjen: Belop | None) -> Belop | None:
    """The grant to an element is used up in the order of the rows."""
    return None if igjen is None else min(kostnad, igjen)


@regel(
    kilde="002/4.3-1",
    beregnet=_("Kommunen dekker det som ikke er tilskudd: {kostnad} − {tilskudd} = {verdi}."),
    uavklart=_("Kommunens del er ikke kjent, fordi tilskuddet ikke er kjent."),
)
def kommunens_del(*, kostnad: Belop, tilskudd: Belop | None) -> Belop | None:
    """What neither the standard elements nor the supplement for class 6 pay."""
    return None if tilskudd is None else kostnad - tilskudd
