"""What the books say of cases: their balances, and what is owed for one claim."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import Case, F, Q, QuerySet, Sum, When

from alis.domain.avtale import Element
from alis.domain.regnskap import Konto, Saldo
from alis.domain.verdier import Belop
from alis.records.regnskap.models import Kontosaldo, Overforing
from alis.records.regnskap.queries import som_saldo

KOLONNER = ("sak_id", "tilskuddsperiode", "element", "konto", "debet", "kredit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saldonokkel:
    sak_id: UUID
    tilskuddsperiode: str
    element: Element


def les_saldo(
    *, saker: Collection[UUID] | QuerySet[Any, Any], tilskuddsperiode: str | None = None
) -> Mapping[Saldonokkel, Saldo]:
    """The balances of the cases, or of those that a question finds, by period and element, in one query. What nothing is booked on is not there.

    Whoever asks has found the cases among those the actor may see.
    """
    rader = Kontosaldo.objects.filter(sak__in=saker)
    if tilskuddsperiode is not None:
        rader = rader.filter(tilskuddsperiode=tilskuddsperiode)
    i_rekkefolge = rader.order_by("sak", "tilskuddsperiode", "element").values_list(*KOLONNER, named=True)
    return {nokkel: som_saldo(gruppe) for nokkel, gruppe in groupby(i_rekkefolge, key=_key)}


def _key(rad: Any) -> Saldonokkel:
    return Saldonokkel(sak_id=rad.sak_id, tilskuddsperiode=rad.tilskuddsperiode, element=Element(rad.element))


def les_skyldig(objekt_ider: Collection[UUID]) -> Mapping[UUID, Belop]:
    """What the doctor is owed for each thing: approved, less what an advance has covered and what is paid."""
    skyldig = Case(
        When(kredit=Konto.GJELD_ALIS.value, then=F("belop")),
        When(debet=Konto.GJELD_ALIS.value, then=-F("belop")),
        default=0,
    )
    summer = (
        Overforing.objects.filter(bilag__objekt_id__in=objekt_ider)
        .filter(Q(kredit=Konto.GJELD_ALIS.value) | Q(debet=Konto.GJELD_ALIS.value))
        .order_by()
        .values_list("bilag__objekt_id")
        .annotate(skyldig=Sum(skyldig))
    )
    return {objekt_id: Belop(ore) for objekt_id, ore in summer}
