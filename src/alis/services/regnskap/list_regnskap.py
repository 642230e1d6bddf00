"""The kommune's books of one grant period: a row for each ALIS, and all of them together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from alis.domain.regnskap import Saldo
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.regnskap.models import Kontosaldo
from alis.records.regnskap.queries import som_saldo
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.services.utdanning.sidenokkel import fra_sidenokkel, lag_sidenokkel

PER_SIDE = 50
REKKEFOLGE = ("prosjektnummer", "pk")


@dataclass(frozen=True, kw_only=True)
class Regnskapsrad:
    sak_id: UUID
    prosjektkode: str
    navn: str
    saldo: Saldo


@dataclass(frozen=True, kw_only=True)
class Regnskapsliste:
    """`perioder` are those with something booked, the newest last; `sum` is of all the rows, on every page.
    `neste` begins the next page; empty on the last."""

    tilskuddsperiode: str
    perioder: Sequence[str]
    rader: Sequence[Regnskapsrad]
    sum: Saldo
    neste: str


def list_regnskap(
    *, aktor: Aktor, tilskuddsperiode: str = "", etter: str = "", per_side: int = PER_SIDE
) -> Regnskapsliste:
    """The period asked for, or the newest. A key that is none begins from the start. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_REGNSKAP)
    saldoer = Kontosaldo.objects.filter(sak__in=saker_for(aktor))
    perioder = sorted(saldoer.order_by().values_list("tilskuddsperiode", flat=True).distinct())
    valgt = tilskuddsperiode if tilskuddsperiode in perioder else next(reversed(perioder), "")
    saldoer = saldoer.filter(tilskuddsperiode=valgt)
    saker = list(_page(aktor, valgt, etter)[: per_side + 1])
    vist = saker[:per_side]
    return Regnskapsliste(
        tilskuddsperiode=valgt,
        perioder=perioder,
        rader=_rows(vist, saldoer),
        sum=som_saldo(saldoer) if perioder else Saldo(),
        neste=lag_sidenokkel((vist[-1].prosjektnummer, vist[-1].pk)) if len(saker) > per_side else "",
    )


def _page(aktor: Aktor, tilskuddsperiode: str, etter: str) -> QuerySet[AlisSak]:
    bokfort = Kontosaldo.objects.filter(sak=OuterRef("pk"), tilskuddsperiode=tilskuddsperiode)
    saker = saker_for(aktor).filter(Exists(bokfort)).select_related("lege__person").order_by(*REKKEFOLGE)
    return fra_sidenokkel(saker, etter, kolonner=REKKEFOLGE)


def _rows(saker: Sequence[AlisSak], saldoer: QuerySet[Kontosaldo]) -> Sequence[Regnskapsrad]:
    per_sak: dict[UUID, list[Kontosaldo]] = defaultdict(list)
    for rad in saldoer.filter(sak__in=saker):
        per_sak[rad.sak_id].append(rad)
    return [
        Regnskapsrad(
            sak_id=sak.pk,
            prosjektkode=sak.prosjektkode,
            navn=sak.lege.person.navn,
            saldo=som_saldo(per_sak[sak.pk]),
        )
        for sak in saker
    ]
