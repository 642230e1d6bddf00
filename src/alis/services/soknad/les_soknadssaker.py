"""Read what an application needs of a kommune's cases, in a fixed number of queries however many they are."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery, Sum

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Egenkostnadsstatus, Refusjonsstatus
from alis.domain.regel import Satssett
from alis.domain.regnskap import Saldo
from alis.domain.verdier import Belop
from alis.records.avtale.models import Avtaleversjon
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.parter.queries import nyeste_klasse
from alis.records.refusjon.models import Bilagsfil, Refusjonskrav
from alis.records.soknad.models import Soknadspost
from alis.records.utdanning.models import AlisSak, Fravar, Stilling
from alis.services.egenkostnad.sendt_soknad import SOKT
from alis.services.regnskap.les_saldo import les_saldo
from alis.services.utdanning.saksstand import SIGNERTE, UNDER_ARBEID

GODKJENT = (Refusjonsstatus.GODKJENT.value, Refusjonsstatus.UTBETALT.value)


@dataclass(frozen=True, kw_only=True)
class Soknadssak:
    """`rad` is the case with its doctor, positions and absence. `signerte` are the signed versions of the agreement in
    order, and `utkast` the one that is not signed yet. `andre` are the doctor's positions in other kommuner in the period.
    """

    rad: Any
    signerte: Sequence[Avtaleversjon]
    utkast: Avtaleversjon | None
    saldo: Mapping[str, Saldo]
    egne_venter: Belop
    uten_bilag: Belop
    andre: Sequence[Stilling]


def les_soknadssaker(*, kommunenummer: str, satssett: Satssett) -> tuple[Soknadssak, ...]:
    """Everyone with a position in the grant period, by name. Whoever asks has the right to the kommune's cases."""
    rader = list(_cases(kommunenummer, satssett))
    ider = [rad.pk for rad in rader]
    versjoner = _versions(ider)
    saldoer = les_saldo(saker=ider, tilskuddsperiode=satssett.navn)
    andre = _elsewhere(kommunenummer, [rad.lege_id for rad in rader if rad.har_andre], satssett)
    return tuple(
        Soknadssak(
            rad=rad,
            signerte=[v for v in versjoner[rad.pk] if v.status in SIGNERTE],
            utkast=next((v for v in versjoner[rad.pk] if v.status in UNDER_ARBEID), None),
            saldo={n.element: saldo for n, saldo in saldoer.items() if n.sak_id == rad.pk},
            egne_venter=Belop(rad.egne_venter or 0),
            uten_bilag=Belop(rad.uten_bilag or 0),
            andre=andre[rad.lege_id],
        )
        for rad in rader
    )


def _in_the_period(satssett: Satssett) -> Q:
    return Q(fom__lte=satssett.tom) & (Q(tom__isnull=True) | Q(tom__gte=satssett.fom))


def _cases(kommunenummer: str, satssett: Satssett) -> QuerySet[Any]:
    i_stilling = Stilling.objects.filter(_in_the_period(satssett), sak=OuterRef("pk"))
    andre = Stilling.objects.filter(_in_the_period(satssett), sak__lege=OuterRef("lege"))
    # The kommune that she was in before it became part of this one has applied for her already.
    sokt_av_en_annen = Soknadspost.objects.filter(
        sak=OuterRef("pk"), soknad__tilskuddsperiode=satssett.navn, soknad__status__in=SOKT
    ).exclude(soknad__kommune=kommunenummer)
    return (
        AlisSak.objects.filter(Exists(i_stilling), ~Exists(sokt_av_en_annen), kommune=kommunenummer)
        .annotate(
            sentralitetsklasse=nyeste_klasse("kommune_id"),
            egne_venter=Subquery(_own_that_wait(satssett)),
            uten_bilag=Subquery(_without_receipt(satssett)),
            har_andre=Exists(andre.exclude(sak__kommune=kommunenummer)),
        )
        .select_related("lege__person")
        .prefetch_related("stillinger", Prefetch("fravar", Fravar.objects.select_related("sykehussted")))
        .order_by("lege__person__navn_sortering", "pk")
    )


def _versions(saker: Collection[UUID]) -> dict[UUID, list[Avtaleversjon]]:
    rader = (
        Avtaleversjon.objects.filter(
            avtale__sak__in=saker, avtale__slag=Avtaleslag.ALIS_AVTALE, status__in=[*SIGNERTE, *UNDER_ARBEID]
        )
        .select_related("avtale")
        .prefetch_related(Prefetch("elementer"))
        .defer("innhold")
        .order_by("avtale__sak", "nummer")
    )
    versjoner: dict[UUID, list[Avtaleversjon]] = defaultdict(list)
    for rad in rader:
        versjoner[rad.avtale.sak_id].append(rad)
    return versjoner


def _without_receipt(satssett: Satssett) -> QuerySet[Any]:
    """The sum of the case's approved claims that no receipt lies with."""
    krav = Refusjonskrav.objects.filter(
        ~Exists(Bilagsfil.objects.filter(krav=OuterRef("pk"))),
        sak=OuterRef("pk"),
        tilskuddsperiode=satssett.navn,
        status__in=GODKJENT,
        utgift__gt=0,
    )
    return krav.order_by().values("sak").annotate(sum=Sum("belop")).values("sum")


def _own_that_wait(satssett: Satssett) -> QuerySet[Any]:
    """The sum of the kommune's own costs for the case that another is to approve."""
    kostnader = Egenkostnad.objects.filter(
        sak=OuterRef("pk"), tilskuddsperiode=satssett.navn, status=Egenkostnadsstatus.SENDT.value
    )
    return kostnader.order_by().values("sak").annotate(sum=Sum("belop")).values("sum")


def _elsewhere(kommunenummer: str, leger: Collection[UUID], satssett: Satssett) -> dict[UUID, list[Stilling]]:
    """Percentages and days only: nothing of where. No question for doctors who are here alone."""
    if not leger:
        return defaultdict(list)
    rader = Stilling.objects.filter(_in_the_period(satssett), sak__lege__in=leger).exclude(
        sak__kommune=kommunenummer
    )
    andre: dict[UUID, list[Stilling]] = defaultdict(list)
    for rad in rader.select_related("sak"):
        andre[rad.sak.lege_id].append(rad)
    return andre
