"""Service in a municipal institution (003 pkt. 4): whether its days are enough, and whether the agreement rests meanwhile, which
is said in 002 §1.2 alone.
"""

from alis.domain.plassering.behov import MANEDER, Arena
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _


@regel(
    kilde=("002/1.2-4", "valg/tjeneste-i-kommunal-institusjon"),
    oppfylt=_(
        "Tjenesten er utenfor kommunal helse- og omsorgstjeneste. Da hviler avtalen, og månedene gir ikke tilskudd."
    ),
    ikke_oppfylt=_(
        "Tjenesten er i kommunal helse- og omsorgstjeneste. Avtalen hviler bare i tjeneste utenfor den, så her gjelder avtalen, "
        "og vi fører ikke fravær. Månedene teller til de fem årene i full stilling er brukt opp."
    ),
)
def tjenesten_hviler_avtalen(*, arena: Arena) -> Utfall:
    """Read the other way round from «does not apply outside the municipal health service»: no source says it outright."""
    return Utfall.OPPFYLT if arena is Arena.SYKEHUS else Utfall.IKKE_OPPFYLT


@regel(
    kilde="003/4-5",
    oppfylt=_("Dagene som er ført, er {maneder} hele måneder. Anbefalingen er minst seks."),
    ikke_oppfylt=_(
        "Dagene som er ført, er {maneder} hele måneder, og anbefalingen er minst seks. Rett dagene hvis de er feil. Ellers vurderer "
        "kommunen og legen om det er nok."
    ),
)
def dagene_i_institusjonen_er_nok(*, maneder: int) -> Utfall:
    """When all parts have days. Said, and no wall: six months are what is recommended."""
    return Utfall.OPPFYLT if maneder >= MANEDER else Utfall.IKKE_OPPFYLT
