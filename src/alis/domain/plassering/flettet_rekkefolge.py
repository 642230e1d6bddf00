"""The order among doctors whose kommuner have become one, until the new kommune ranks them itself.

003 pkt. 5 lets a kommune rank its own, and says nothing of two orders that become one. Both are kept: nobody passes one of
her own. The first of each stand before the second of any; among equals the one reported first (ADR 0039).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Ventende:
    """One who waits with a trust, and when her kommune reported it."""

    id: UUID
    meldt_at: datetime


def flett(rekkefolgene: Iterable[Sequence[Ventende]]) -> tuple[UUID, ...]:
    """Each sequence is one kommune's own order, the first first. In whatever order they come, the answer is the same."""
    alle = [(nummer, en.meldt_at, en.id) for egne in rekkefolgene for nummer, en in enumerate(egne)]
    return tuple(pk for _nummer, _meldt_at, pk in sorted(alle))
