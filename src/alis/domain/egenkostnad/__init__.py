"""What the kommune itself pays for a doctor's specialisation, and what must be known before it is a documented cost."""

from alis.domain.egenkostnad.grunnlag import Kostnadsgrunnlag
from alis.domain.egenkostnad.kostnadsfakta import KOMMUNENS, Kostnadsfakta
from alis.domain.egenkostnad.likhet import Kostnadslikhet
from alis.domain.egenkostnad.vurder import Kostnadsvurdering, vurder_egenkostnad

__all__ = [
    "KOMMUNENS",
    "Kostnadsfakta",
    "Kostnadsgrunnlag",
    "Kostnadslikhet",
    "Kostnadsvurdering",
    "vurder_egenkostnad",
]
