"""Money that the doctor has had before she documents anything: the kommune's risk until it is covered."""

from alis.domain.regnskap.bilag import Bilag, Bilagsart
from alis.domain.regnskap.konto import Konto
from alis.domain.regnskap.post import Post
from alis.domain.verdier import Belop


def forskudd(post: Post) -> Bilag:
    """The kommune has paid her in advance."""
    return post.bilag(Bilagsart.FORSKUDD, debet_mot_kredit={Konto.FORSKUDD_ALIS: Konto.BANK_UT})


def dekket(post: Post) -> Bilag:
    """An approved claim covers what she has had already, so the kommune owes her so much less. `objekt_id` is the claim."""
    return post.bilag(Bilagsart.DEKKET, debet_mot_kredit={Konto.GJELD_ALIS: Konto.FORSKUDD_ALIS})


def dekning(*, skyldig: Belop, forskudd: Belop) -> Belop:
    """How much of what is owed for a claim the advance covers: all of it, as far as the advance goes."""
    return max(min(skyldig, forskudd), Belop.null())
