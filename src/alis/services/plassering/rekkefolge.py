"""The kommune's own order with a trust: numbers that are never shared, changed by one at a time."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, F, Max, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from alis.records.parter.models import Kommune
from alis.records.plassering.models import Behov

UTENFOR = 1_000_000
"""Further than any order goes: where the numbers stand while they change places."""


def laas_rekkefolgen(kommunenummer: str) -> None:
    """Wait for whoever else reports or ranks in the kommune."""
    Kommune.objects.select_for_update(of=("self",), no_key=True).get(pk=kommunenummer)


def i_rekkefolgen(*, kommunenummer: str, helseforetak_id: UUID) -> QuerySet[Behov]:
    """The kommune's own that wait with the trust, the first first."""
    return Behov.objects.filter(
        kommune=kommunenummer, helseforetak=helseforetak_id, prioritet__isnull=False
    ).order_by("prioritet")


def blant_egne(**foran: Any) -> Coalesce:
    """How many of the same kommune wait with the same trust. Counted: the numbers in the table may have gaps."""
    egne = Behov.objects.filter(
        kommune=OuterRef("kommune"), helseforetak=OuterRef("helseforetak"), prioritet__isnull=False, **foran
    )
    return Coalesce(Subquery(egne.order_by().values("kommune").annotate(n=Count("pk")).values("n")), 0)


def siste_nummer(*, kommunenummer: str, helseforetak_id: UUID) -> int:
    """The number after the last. The order must be locked."""
    alle = i_rekkefolgen(kommunenummer=kommunenummer, helseforetak_id=helseforetak_id)
    return int(alle.aggregate(siste=Max("prioritet"))["siste"] or 0) + 1


def skriv_rekkefolgen(alle: QuerySet[Behov], ny: Sequence[UUID]) -> None:
    """Give them the numbers from 1 on. No two have the same on the way."""
    alle.update(prioritet=F("prioritet") + UTENFOR)
    nummer = [When(pk=pk, then=Value(plass)) for plass, pk in enumerate(ny, 1)]
    Behov.objects.filter(pk__in=ny).update(prioritet=Case(*nummer))
