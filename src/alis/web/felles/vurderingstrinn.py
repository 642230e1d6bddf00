"""A rule's answer as a step of «Slik har vi regnet»."""

from fractions import Fraction

from django.utils.translation import gettext

from alis.domain.regel import Vurdering
from alis.web.felles.kildevisning import vis_kilde
from alis.web.felles.regelnavn import REGELNAVN, Enhet
from alis.web.felles.regnet import Trinn
from alis.web.felles.visning import andel, kr


def vis_trinn(vurdering: Vurdering[object], *, ubekreftet: bool = False, er_svar: bool = False) -> Trinn:
    """`ubekreftet` marks a step whose number comes from an unconfirmed rate."""
    kilde = vis_kilde(vurdering.kilde)
    return Trinn(
        hva=str(REGELNAVN[vurdering.regel].navn),
        inn=vurdering.begrunn(gettext),
        ut=_verdi(vurdering),
        kilde=kilde.tekst,
        kilde_lenke=kilde.lenke,
        ubekreftet=ubekreftet,
        er_valg=vurdering.er_valg,
        er_svar=er_svar,
    )


def _verdi(vurdering: Vurdering[object]) -> str:
    verdi, enhet = vurdering.verdi, REGELNAVN[vurdering.regel].enhet
    if not isinstance(verdi, int | Fraction) or enhet is Enhet.ORD:
        return ""
    return kr(rund_til_ore(verdi)) if enhet is Enhet.KRONER else andel(Fraction(verdi))


def rund_til_ore(ore: int | Fraction) -> int:
    """Half up, for showing only: the exact number stands in the sentence."""
    eksakt = Fraction(ore)
    return (2 * eksakt.numerator + eksakt.denominator) // (2 * eksakt.denominator)
