"""No yes to a place that her need, as it stands now, could not be offered at all (003 pkt. 5)."""

from collections.abc import Sequence

from alis.domain.plassering.tilbudets_hindre import Hinder, finn_ufravikelige
from alis.records.plassering.models import Plasstilbud
from alis.services.plassering.les_kandidater import les_kandidat, som_plass


class PasserIkkeLenger(Exception):
    """The place begins too early or too far from the wish, or is of the wrong length. Carries which."""

    def __init__(self, hindre: Sequence[Hinder]) -> None:
        super().__init__([str(hinder) for hinder in hindre])
        self.hindre = hindre


def krev_at_den_passer(tilbud: Plasstilbud) -> None:
    """The need must be locked. Raises `PasserIkkeLenger`."""
    kandidat = les_kandidat(tilbud.behov_id)
    hindre = finn_ufravikelige(kandidat, som_plass(tilbud.plass, 1)) if kandidat else frozenset()
    if hindre:
        raise PasserIkkeLenger([hinder for hinder in Hinder if hinder in hindre])
