"""The costs that the actor may see, keyset-paged, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.flyt import Egenkostnadsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.egenkostnad.queries import egenkostnader_for
from alis.records.felles.dato import lokal_dato
from alis.services.egenkostnad.hent_egenkostnad import referanse

PER_SIDE = 50


class Kostnadsko(StrEnum):
    ALLE = "alle"
    TIL_GODKJENNING = "til-godkjenning"
    HOS_KOORDINATOR = "hos-koordinator"
    GODKJENT = "godkjent"


STATUSER = {
    Kostnadsko.ALLE: tuple(Egenkostnadsstatus),
    Kostnadsko.TIL_GODKJENNING: (Egenkostnadsstatus.SENDT,),
    Kostnadsko.HOS_KOORDINATOR: (Egenkostnadsstatus.KLADD, Egenkostnadsstatus.RETURNERT),
    Kostnadsko.GODKJENT: (Egenkostnadsstatus.GODKJENT,),
}


@dataclass(frozen=True, kw_only=True)
class Kostnadsrad:
    id: UUID
    referanse: str
    lege: str
    status: Egenkostnadsstatus
    element: Element
    fom: date
    tom: date
    belop: Belop


@dataclass(frozen=True, kw_only=True)
class Kostnadsliste:
    """`neste` begins the next page; empty on the last."""

    rader: Sequence[Kostnadsrad]
    neste: str


def list_egenkostnader(
    *,
    aktor: Aktor,
    ko: Kostnadsko = Kostnadsko.ALLE,
    sak_id: UUID | None = None,
    etter: str = "",
    naa: datetime | None = None,
) -> Kostnadsliste:
    """Of one case with `sak_id`. A key that is none begins from the start. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_EGENKOSTNAD)
    utvalg = egenkostnader_for(aktor, dag=lokal_dato(naa or timezone.now())).filter(status__in=STATUSER[ko])
    if sak_id is not None:
        utvalg = utvalg.filter(sak=sak_id)
    rader = list(_page(utvalg, etter))
    vist = rader[:PER_SIDE]
    return Kostnadsliste(
        rader=[_row(rad) for rad in vist], neste=str(vist[-1].pk) if len(rader) > PER_SIDE else ""
    )


def _page(utvalg: QuerySet[Egenkostnad], etter: str) -> QuerySet[Egenkostnad]:
    forrige = _previous(utvalg, etter)
    if forrige is not None:
        at = forrige.opprettet_at
        utvalg = utvalg.filter(Q(opprettet_at__lt=at) | Q(opprettet_at=at, pk__lt=forrige.pk))
    return (
        utvalg.select_related("sak__lege__person")
        .defer("vurderinger")
        .order_by("-opprettet_at", "-pk")[: PER_SIDE + 1]
    )


def _previous(utvalg: QuerySet[Egenkostnad], nokkel: str) -> Egenkostnad | None:
    try:
        return utvalg.filter(pk=UUID(nokkel)).first()
    except ValueError:
        return None


def _row(rad: Egenkostnad) -> Kostnadsrad:
    return Kostnadsrad(
        id=rad.pk,
        referanse=referanse(rad),
        lege=rad.sak.lege.person.navn,
        status=Egenkostnadsstatus(rad.status),
        element=Element(rad.element),
        fom=rad.fom,
        tom=rad.tom,
        belop=Belop(rad.belop),
    )
