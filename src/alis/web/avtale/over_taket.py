"""What to do with an amount that the state does not cover."""

from django.utils.translation import gettext as _

from alis.domain.regel import Utfall, Vurdering
from alis.domain.verdier import Belop


def over_taket(vurdering: Vurdering[Utfall]) -> str:
    """The rule's own reason; where nothing at all is given this year, that is said straight out."""
    if vurdering.inndata.get("tak") == Belop.null():
        return _(
            "Staten gir ikke tilskudd til dette i det første avtaleåret. Skriv 0. "
            "Vil kommunen dekke det, fører dere beløpet opp som kommunal finansiering."
        )
    return vurdering.begrunn(_)
