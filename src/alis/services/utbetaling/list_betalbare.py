"""All the claims that wait for their money, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.utbetaling.betalbar import Betalbar, les_betalbare, venter_pa_penger

PER_SIDE = 50


@dataclass(frozen=True, kw_only=True)
class Betalbarliste:
    """`neste` begins the next page; empty on the last."""

    rader: Sequence[Betalbar]
    neste: str


def list_betalbare(*, aktor: Aktor, etter: str = "", per_side: int = PER_SIDE) -> Betalbarliste:
    """Keyset-paged, the longest wait first; a key that is none begins from the start. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_REGNSKAP)
    rader = list(_after(venter_pa_penger(aktor), etter)[: per_side + 1])
    vist = rader[:per_side]
    return Betalbarliste(
        rader=les_betalbare(vist, aktor=aktor), neste=str(vist[-1].pk) if len(rader) > per_side else ""
    )


def _after(venter: QuerySet[Any], nokkel: str) -> QuerySet[Any]:
    """The key is a claim of the same kommune: it may have been paid since the page was shown."""
    try:
        forrige = venter.model.objects.filter(pk=UUID(nokkel), godkjent_at__isnull=False).first()
    except ValueError:
        return venter
    if forrige is None:
        return venter
    return venter.filter(
        Q(godkjent_at__gt=forrige.godkjent_at) | Q(pk__gt=forrige.pk), godkjent_at__gte=forrige.godkjent_at
    )
