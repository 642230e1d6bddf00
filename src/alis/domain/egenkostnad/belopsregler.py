"""Whether the cost is documented, and within what can be given."""

from alis.domain.avtale import Element
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop


@regel(
    kilde="valg/kostnad-med-bilag",
    oppfylt=_("Kostnaden er dokumentert. Antall filer: {antall}."),
    ikke_oppfylt=_(
        "Kostnaden er ikke dokumentert. Legg ved lønnsbilag, faktura eller utskrift av regnskapet. Revisor vil spørre etter det."
    ),
)
def egenkostnaden_har_bilag(*, antall: int) -> Utfall:
    """A cost without paper is no documented cost."""
    return Utfall.OPPFYLT if antall else Utfall.IKKE_OPPFYLT


@regel(
    kilde="nasjonal-alis/etterskudd",
    oppfylt=_("Med denne kostnaden er {i_alt} av rammen på {ramme} brukt i perioden."),
    ikke_oppfylt=_(
        "Med denne kostnaden er {i_alt} brukt i perioden, og rammen er {ramme}. Det som er over rammen, dekker ikke staten."
    ),
    uavklart=_(
        "Rammen for «{element}» i perioden er ikke kjent. Til nå er {i_alt} brukt, denne kostnaden medregnet."
    ),
)
def egenkostnaden_er_innenfor_rammen(*, element: Element, i_alt: Belop, ramme: Belop | None) -> Utfall:
    """`i_alt` is what is booked, claimed and waits in the period with this cost. Costs are covered up to set amounts."""
    if ramme is None:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if i_alt <= ramme else Utfall.IKKE_OPPFYLT
