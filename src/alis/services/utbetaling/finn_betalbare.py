"""What can stand in the next order to the bank."""

from collections.abc import Collection, Sequence
from uuid import UUID

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.utbetaling.betalbar import Betalbar, les_betalbare, venter_pa_penger

FLEST = 100
"""In one order: what a person can look over before she vouches for it."""


def finn_betalbare(*, aktor: Aktor, bare: Collection[UUID]) -> Sequence[Betalbar]:
    """Those of the actor's kommune, first the one that has waited longest; at most `FLEST`. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_REGNSKAP)
    return les_betalbare(list(venter_pa_penger(aktor).filter(pk__in=bare)[:FLEST]), aktor=aktor)
