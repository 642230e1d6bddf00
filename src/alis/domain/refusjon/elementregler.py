"""Which elements a doctor may claim under, by the agreement and by how she works."""

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform
from alis.domain.refusjon.utlegg import KAN_KREVES
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.tilskudd.fra_andeler import DELES


@regel(
    kilde="002/3.1-2",
    oppfylt=_("Legen har en signert avtale, så kommunen dekker det som er avtalt."),
    ikke_oppfylt=_(
        "Legen har ingen signert avtale med kommunen. Da er det ikke avtalt at kommunen dekker noe."
    ),
)
def har_avtale(*, driftsform: Driftsform | None) -> Utfall:
    """There is a signed agreement to claim by; `driftsform` is what it says of how the doctor works."""
    return Utfall.IKKE_OPPFYLT if driftsform is None else Utfall.OPPFYLT


@regel(
    kilde="valg/refusjon-elementer",
    oppfylt=_("{element} er et element som legen kan kreve refusjon for."),
    ikke_oppfylt=_(
        "{element} kreves ikke her. Veiledning føres på veiledningsattesten, og pengene til praktisk tilrettelegging "
        "bruker kommunen selv."
    ),
)
def elementet_kan_kreves(*, element: Element) -> Utfall:
    """The element is one that the doctor herself can have costs under."""
    return Utfall.OPPFYLT if element in KAN_KREVES else Utfall.IKKE_OPPFYLT


@regel(
    kilde=("002/4.1.1-3", "002/4.1.1-4", "002/4.1.1-5", "002/4.1.3-4", "002/4.1.3-5", "002/4.1.3-6"),
    oppfylt=_("Legen driver slik at kompensasjonen er hennes, helt eller delvis."),
    ikke_oppfylt=_(
        "Legen er ansatt i kommunen. Da er det kommunen som får kompensasjonen, og legen har ingenting å kreve."
    ),
    gjelder_ikke=_("{element} er utgifter som legen selv har hatt. Hvordan hun driver, har ikke noe å si."),
)
def legen_er_mottaker(*, element: Element, driftsform: Driftsform | None) -> Utfall:
    """Compensation goes to the doctor in business, to the kommune that employs her, or to both as agreed."""
    if element not in DELES or driftsform is None:
        return Utfall.GJELDER_IKKE
    return Utfall.IKKE_OPPFYLT if driftsform is Driftsform.ANSATT else Utfall.OPPFYLT


@regel(
    kilde=("002/3.1-2", "002/4.2-2", "002/4.3-1"),
    oppfylt=_("Avtalen sier noe om «{element}»."),
    ikke_oppfylt=_("Avtalen sier ingenting om «{element}». Kommunen må avgjøre om den dekker dette."),
)
def elementet_er_avtalt(*, element: Element, avtalt: frozenset[Element]) -> Utfall:
    """The agreement names the element, with words or an amount. Where it is silent, the kommune decides."""
    return Utfall.OPPFYLT if element in avtalt else Utfall.IKKE_OPPFYLT
