"""The hours of a grant period beside what the grant and the regulation reckon with: told, never a wall."""

from fractions import Fraction

from alis.domain.avtale.veiledervilkar import TIMER_I_ARET
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _


@regel(
    kilde="valg/veiledning-timetak",
    oppfylt=_("{timer} timer er innenfor de {tak} timene tilskuddet regner med i året."),
    ikke_oppfylt=_("{timer} timer er mer enn de {tak} timene tilskuddet regner med i året."),
    uavklart=_("Satsene for perioden sier ikke hvor mange timer tilskuddet regner med."),
)
def timer_innenfor_satsen(*, timer: Fraction, tak: Fraction | None) -> Utfall:
    """`tak` is the rate set's hours a year in a full post. More may be attested; the grant does not follow."""
    if tak is None:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if timer <= tak else Utfall.IKKE_OPPFYLT


@regel(
    kilde="spesialistforskriften/2-veiledning",
    oppfylt=_("{timer} timer når de 42 timene forskriften regner med i året i full stilling."),
    ikke_oppfylt=_("{timer} timer er foreløpig under de 42 timene forskriften regner med i full stilling."),
)
def veiledning_nar_minstetiden(*, timer: Fraction) -> Utfall:
    """Four hours a month for ten and a half months. Less can be right in a part-time post, or early in the period."""
    return Utfall.OPPFYLT if timer >= TIMER_I_ARET else Utfall.IKKE_OPPFYLT
