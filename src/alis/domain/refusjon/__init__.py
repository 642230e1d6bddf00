"""What a doctor may claim of what she has laid out, and what the kommune must know before it vouches for it."""

from alis.domain.refusjon.grunnlag import Refusjonsgrunnlag
from alis.domain.refusjon.legeramme import Legeramme
from alis.domain.refusjon.likhet import Likhet, Likhetsgrad, finn_like
from alis.domain.refusjon.utlegg import KAN_KREVES, Utlegg
from alis.domain.refusjon.vurder import Refusjonsvurdering, vurder_refusjon

__all__ = [
    "KAN_KREVES",
    "Legeramme",
    "Likhet",
    "Likhetsgrad",
    "Refusjonsgrunnlag",
    "Refusjonsvurdering",
    "Utlegg",
    "finn_like",
    "vurder_refusjon",
]
