"""Other costs and claims that may be for the same: by file in the whole kommune, by days in the same case. One question."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Exists, F, OuterRef, Q, QuerySet, Value

from alis.domain.egenkostnad import Kostnadslikhet
from alis.domain.flyt import Egenkostnadsstatus
from alis.domain.verdier import Belop
from alis.records.egenkostnad.models import Egenkostnad, Kostnadsfil
from alis.records.refusjon.models import Bilagsfil, Refusjonskrav
from alis.services.refusjon.les_grunnlag import KREVD


@dataclass(frozen=True, kw_only=True)
class Kostnadslike:
    """`er_krav`: it is a claim from a doctor. `fom` and `tom` are the same day there."""

    id: UUID
    er_krav: bool
    likhet: Kostnadslikhet
    hvem: str
    fom: date
    tom: date
    belop: Belop


def les_like(kostnad: Egenkostnad, filer: Collection[str]) -> tuple[Kostnadslike, ...]:
    """The surest signs first. Withdrawn costs, and claims that are let go, are no signs."""
    rader = _costs(kostnad, filer).union(_claims(kostnad, filer), all=True)
    rekkefolge = list(Kostnadslikhet)
    return tuple(sorted(map(_like, rader), key=lambda ett: (rekkefolge.index(ett.likhet), ett.fom)))


def _costs(kostnad: Egenkostnad, filer: Collection[str]) -> QuerySet[Any, Any]:
    samme_fil = Exists(Kostnadsfil.objects.filter(kostnad=OuterRef("pk"), mottatt_sha256__in=filer))
    samme_dager = Q(sak=kostnad.sak_id, element=kostnad.element, fom__lte=kostnad.tom, tom__gte=kostnad.fom)
    andre = (
        Egenkostnad.objects.filter(sak__kommune=kostnad.sak.kommune_id)
        .exclude(pk=kostnad.pk)
        .exclude(status=Egenkostnadsstatus.TRUKKET)
    )
    return _alike(
        andre, samme_fil, samme_dager, krav=False, hvem="sak__lege__person__navn", dager=("fom", "tom")
    )


def _claims(kostnad: Egenkostnad, filer: Collection[str]) -> QuerySet[Any, Any]:
    samme_fil = Exists(Bilagsfil.objects.filter(krav=OuterRef("pk"), mottatt_sha256__in=filer))
    samme_dager = Q(sak=kostnad.sak_id, element=kostnad.element, dag__range=(kostnad.fom, kostnad.tom))
    krav = Refusjonskrav.objects.filter(
        sak__kommune=kostnad.sak.kommune_id, status__in=KREVD, dag__isnull=False, belop__isnull=False
    )
    return _alike(krav, samme_fil, samme_dager, krav=True, hvem="krevd_av__navn", dager=("dag", "dag"))


def _alike(
    blant: QuerySet[Any, Any],
    samme_fil: Exists,
    samme_dager: Q,
    *,
    krav: bool,
    hvem: str,
    dager: tuple[str, str],
) -> QuerySet[Any, Any]:
    """Costs and claims with the same columns, so that they can be asked for together."""
    fom, tom = dager
    like: QuerySet[Any, Any] = (
        blant.annotate(samme_fil=samme_fil)
        .filter(Q(samme_fil=True) | samme_dager)
        .order_by()
        .values_list("pk", Value(krav, BooleanField()), "samme_fil", F(hvem), F(fom), F(tom), "belop")
    )
    return like


def _like(rad: tuple[UUID, bool, bool, str, date, date, int]) -> Kostnadslike:
    pk, er_krav, samme_fil, hvem, fom, tom, belop = rad
    paa_dagene = Kostnadslikhet.LEGENS_KRAV if er_krav else Kostnadslikhet.SAMME_DAGER
    return Kostnadslike(
        id=pk,
        er_krav=er_krav,
        likhet=Kostnadslikhet.SAMME_FIL if samme_fil else paa_dagene,
        hvem=hvem,
        fom=fom,
        tom=tom,
        belop=Belop(belop),
    )
