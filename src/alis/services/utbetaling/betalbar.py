"""An approved claim that waits for its money, and what stands in its way."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import F, FilteredRelation, Q, QuerySet

from alis.domain.avtale import Element
from alis.domain.flyt import Linjestatus, Refusjonsstatus
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.records.refusjon.models import Refusjonskrav
from alis.services.regnskap.les_saldo import les_skyldig


class Hinder(StrEnum):
    INGEN_KONTO = "ingen_konto"
    EGET_KRAV = "eget_krav"


@dataclass(frozen=True, kw_only=True)
class Betalbar:
    """`belop` is what is owed when an advance is taken off. `konto_id` is empty where no account is confirmed."""

    krav_id: UUID
    sak_id: UUID
    nummer: int
    navn: str
    element: Element
    tilskuddsperiode: str
    godkjent_at: datetime
    belop: Belop
    konto_id: UUID | None
    kontonummer: str
    hinder: Hinder | None


def venter_pa_penger(aktor: Aktor) -> QuerySet[Any]:
    """Those of the actor's kommune that stand in no order, each with its confirmed account; the longest wait first."""
    i_bruk = Q(
        sak__utbetalingskontoer__bekreftet_at__isnull=False, sak__utbetalingskontoer__avlost_at__isnull=True
    )
    return (
        Refusjonskrav.objects.filter(sak__kommune=aktor.kommunenummer, status=Refusjonsstatus.GODKJENT)
        .exclude(utbetalingslinjer__status=Linjestatus.VENTER)
        .select_related("krevd_av")
        .defer("vurderinger")
        .annotate(
            konto=FilteredRelation("sak__utbetalingskontoer", condition=i_bruk),
            konto_pk=F("konto__pk"),
            konto_nr=F("konto__kontonummer"),
        )
        .order_by("godkjent_at", "pk")
    )


def les_betalbare(krav: Sequence[Any], *, aktor: Aktor) -> list[Betalbar]:
    """One question of the books, however many claims."""
    skyldig = les_skyldig([rad.pk for rad in krav])
    return [_one(rad, skyldig.get(rad.pk, Belop.null()), aktor) for rad in krav]


def _one(krav: Any, skyldig: Belop, aktor: Aktor) -> Betalbar:
    return Betalbar(
        krav_id=krav.pk,
        sak_id=krav.sak_id,
        nummer=krav.nummer,
        navn=krav.krevd_av.navn,
        element=Element(krav.element),
        tilskuddsperiode=krav.tilskuddsperiode,
        godkjent_at=krav.godkjent_at,
        belop=skyldig,
        konto_id=krav.konto_pk,
        kontonummer=krav.konto_nr or "",
        hinder=_hindrance(krav, skyldig, aktor),
    )


def _hindrance(krav: Any, skyldig: Belop, aktor: Aktor) -> Hinder | None:
    """What an advance has covered wholly needs no account."""
    if krav.krevd_av_id == aktor.person_id:
        return Hinder.EGET_KRAV
    return Hinder.INGEN_KONTO if skyldig and not krav.konto_pk else None
