"""Claims as the law library knows them, and those that are like one of them."""

from collections.abc import Collection, Iterable
from datetime import timedelta
from fractions import Fraction
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from alis.domain.avtale import Element
from alis.domain.flyt import Refusjonsstatus
from alis.domain.refusjon import Likhet, Utlegg, finn_like
from alis.domain.refusjon.likhet import NARE_DAGER
from alis.domain.verdier import Belop
from alis.records.refusjon.models import Bilagsfil, Refusjonskrav

FALT = (Refusjonsstatus.TRUKKET, Refusjonsstatus.AVSLATT)
"""Not claimed any more."""


def les_utlegg(krav: Refusjonskrav, filer: Iterable[str]) -> Utlegg | None:
    """None where the day or the cost is not yet written."""
    if krav.dag is None or krav.utgift is None:
        return None
    return Utlegg(
        element=Element(krav.element),
        dag=krav.dag,
        utgift=Belop(krav.utgift),
        fond_ii=Belop(krav.fond_ii),
        timer=None if krav.timer is None else Fraction(krav.timer),
        filer=frozenset(filer),
    )


def like_krav(
    krav: Refusjonskrav, utlegg: Utlegg | None, blant: QuerySet[Refusjonskrav]
) -> tuple[tuple[Likhet, Refusjonskrav], ...]:
    """Those among the claims given that are like this one, with case and doctor, the surest first. Two questions."""
    if utlegg is None:
        return ()
    samme_fil = Bilagsfil.objects.filter(krav=OuterRef("pk"), mottatt_sha256__in=utlegg.filer)
    i_naerheten = (utlegg.dag - timedelta(NARE_DAGER), utlegg.dag + timedelta(NARE_DAGER))
    andre = (
        blant.exclude(pk=krav.pk)
        .exclude(status__in=FALT)
        .filter(dag__isnull=False, utgift__isnull=False)
        .filter(Q(Exists(samme_fil)) | Q(utgift=utlegg.utgift.ore, dag__range=i_naerheten))
    )
    rader = {rad.pk: rad for rad in andre.select_related("sak", "krevd_av").defer("vurderinger")}
    filer = _files(rader)
    kandidater = ((pk, les_utlegg(rad, filer.get(pk, ()))) for pk, rad in rader.items())
    like = finn_like(utlegg, [(pk, annet) for pk, annet in kandidater if annet is not None])
    return tuple((likhet, rader[likhet.krav_id]) for likhet in like)


def _files(rader: Collection[UUID]) -> dict[UUID, list[str]]:
    if not rader:
        return {}
    filer: dict[UUID, list[str]] = {}
    for krav_id, sha256 in Bilagsfil.objects.filter(krav__in=rader).values_list("krav_id", "mottatt_sha256"):
        filer.setdefault(krav_id, []).append(sha256)
    return filer
