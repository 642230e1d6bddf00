"""Under which elements the kommune itself has the cost."""

from alis.domain.avtale import Element
from alis.domain.egenkostnad.kostnadsfakta import KOMMUNENS
from alis.domain.parter import Driftsform
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.tilskudd.fra_andeler import DELES
from alis.domain.verdier import Belop


@regel(
    kilde="valg/egenkostnad-elementer",
    oppfylt=_("{element} er et element som kommunen selv kan ha kostnader til."),
    ikke_oppfylt=_(
        "{element} føres ikke her. Veiledning føres på veiledningsattesten, og det bare kommunen betaler, søkes det ikke om."
    ),
)
def elementet_kan_fores(*, element: Element) -> Utfall:
    """The element carries state grant, and has no list of its own."""
    return Utfall.OPPFYLT if element in KOMMUNENS else Utfall.IKKE_OPPFYLT


@regel(
    kilde=("002/4.1.1-3", "002/4.1.1-4", "002/4.1.1-5", "002/4.1.3-4", "002/4.1.3-5", "002/4.1.3-6"),
    oppfylt=_("Legen driver slik at kommunen har kostnaden, helt eller delvis."),
    ikke_oppfylt=_(
        "Legen er næringsdrivende. Da er kompensasjonen hennes, og hun krever den selv. Kommunen har ingen kostnad å føre."
    ),
    gjelder_ikke=_("Hvordan legen driver, har ikke noe å si for «{element}»."),
)
def kostnaden_er_kommunens(*, element: Element, driftsform: Driftsform | None) -> Utfall:
    """Compensation goes to the kommune that employs the doctor, to the doctor in business, or to both as agreed."""
    if element not in DELES or driftsform is None:
        return Utfall.GJELDER_IKKE
    return Utfall.IKKE_OPPFYLT if driftsform is Driftsform.NAERINGSDRIVENDE else Utfall.OPPFYLT


@regel(
    kilde="002/4.1-2",
    oppfylt=_("Staten kan gi inntil {tak} til «{element}» for stillingen i perioden."),
    ikke_oppfylt=_(
        "Staten gir ikke tilskudd til «{element}» for denne stillingen i perioden. Kostnaden blir kommunens egen."
    ),
    uavklart=_("Vi vet ikke om staten gir tilskudd til «{element}» for stillingen i perioden."),
)
def stillingen_gir_elementet(*, element: Element, tak: Belop | None) -> Utfall:
    """`tak` is the most that the element can give by position, time and kommune."""
    if tak is None:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if tak.ore > 0 else Utfall.IKKE_OPPFYLT
