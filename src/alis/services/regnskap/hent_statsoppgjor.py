"""How a grant period stands between the kommune and the state: granted, received, unspent, owed and paid back."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Case, Exists, F, Min, OuterRef, QuerySet, Sum, When
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.regel import Satssett, Vurdering
from alis.domain.regnskap import Bilagsart, Konto, Saldo
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.regnskap.models import Bilag, Kontosaldo
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.services.regnskap.bokfor_ubrukt import vurder_ubrukt_tilskudd
from alis.services.regnskap.for_mye_skyldig import for_mye_skyldig
from alis.services.regnskap.les_saldo import Saldonokkel, les_saldo
from alis.services.sats import hent_satssett
from alis.services.utdanning.sidenokkel import fra_sidenokkel, lag_sidenokkel

NULL = Belop.null()
PER_SIDE = 50
REKKEFOLGE = ("prosjektnummer", "pk")
MED_STATEN = (Konto.TILSKUDD, Konto.FORDRING_STAT, Konto.GJELD_STAT)


@dataclass(frozen=True, kw_only=True)
class Oppgjorsrad:
    """`ubrukt` is not booked yet; `grunner` are the rule's words for it, in bokmål."""

    sak_id: UUID
    navn: str
    prosjektkode: str
    saldo: Saldo
    ubrukt: Belop
    grunner: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Statsoppgjor:
    """`perioder` are those with a grant, and this. `rader` are one page of those with money from the state, and `neste` begins
    the next; every sum is of all of them.

    `for_mye` is booked as owed, and covered by cost that has come since. `skyldig_siden` is the day the oldest debt was
    booked; None where nothing has been. The sources give no due day.
    """

    tilskuddsperiode: str
    perioder: Sequence[str]
    forste_dag: date
    siste_dag: date
    er_over: bool
    rader: Sequence[Oppgjorsrad]
    sum: Saldo
    ubrukt: Belop
    for_mye: Belop
    tilbakebetalt: Belop
    skyldig_siden: date | None
    neste: str

    @property
    def har_tilbakebetaling(self) -> bool:
        """Something goes back to the state, or has."""
        return bool(self.sum.skyldig_stat or self.tilbakebetalt)


def hent_statsoppgjor(
    *,
    aktor: Aktor,
    tilskuddsperiode: str = "",
    etter: str = "",
    per_side: int = PER_SIDE,
    naa: datetime | None = None,
) -> Statsoppgjor | None:
    """The period asked for; else the oldest where the state is owed or owes, or the newest with a grant. None where nothing
    is booked.

    Keyset-paged; a key that is none begins from the start. Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.SE_REGNSKAP)
    idag = lokal_dato(naa or timezone.now())
    mine = saker_for(aktor, dag=idag)
    perioder = _periods(Kontosaldo.objects.filter(sak__in=mine))
    valgt = tilskuddsperiode if tilskuddsperiode in perioder else _first_to_settle(perioder)
    if not valgt:
        return None
    sett = hent_satssett(valgt)
    lest = les_saldo(saker=mine.values("pk"), tilskuddsperiode=valgt)
    per_sak, samlet = _per_case(lest), sum(lest.values(), Saldo())
    saker = list(_page(mine, valgt, etter)[: per_side + 1])
    vist = saker[:per_side]
    return Statsoppgjor(
        tilskuddsperiode=valgt,
        perioder=[navn for navn, stand in perioder.items() if stand.tilskudd or navn == valgt],
        forste_dag=sett.fom,
        siste_dag=sett.tom,
        er_over=idag > sett.tom,
        rader=[_row(sak, per_sak[sak.pk], sett) for sak in vist],
        sum=samlet,
        ubrukt=sum((ett.verdi for saldoer in per_sak.values() for ett in _unspent(saldoer, sett)), NULL),
        for_mye=sum(for_mye_skyldig(lest, sett=sett).values(), NULL),
        tilbakebetalt=samlet.tilbake_til_staten,
        skyldig_siden=_since(mine, valgt) if samlet.skyldig_stat else None,
        neste=lag_sidenokkel((vist[-1].prosjektnummer, vist[-1].pk)) if len(saker) > per_side else "",
    )


def _per_case(lest: Mapping[Saldonokkel, Saldo]) -> Mapping[UUID, Mapping[Element, Saldo]]:
    per_sak: dict[UUID, dict[Element, Saldo]] = defaultdict(dict)
    for nokkel, saldo in lest.items():
        per_sak[nokkel.sak_id][nokkel.element] = saldo
    return per_sak


def _page(mine: QuerySet[AlisSak], tilskuddsperiode: str, etter: str) -> QuerySet[AlisSak]:
    """Those with something granted, on its way or owed."""
    med_staten = Kontosaldo.objects.filter(
        sak=OuterRef("pk"), tilskuddsperiode=tilskuddsperiode, konto__in=[konto.value for konto in MED_STATEN]
    ).exclude(debet=F("kredit"))
    saker = mine.filter(Exists(med_staten)).select_related("lege__person", "kommune").order_by(*REKKEFOLGE)
    return fra_sidenokkel(saker, etter, kolonner=REKKEFOLGE)


@dataclass(frozen=True, kw_only=True)
class _Stand:
    """In øre: granted, not received yet, and owed back."""

    tilskudd: int
    ikke_mottatt: int
    gjeld: int


def _periods(saldoer: QuerySet[Kontosaldo]) -> Mapping[str, _Stand]:
    """By name, the oldest first."""
    rader = (
        saldoer.order_by()
        .values_list("tilskuddsperiode")
        .annotate(
            tilskudd=_weight(Konto.TILSKUDD, "kredit"),
            ikke_mottatt=_weight(Konto.FORDRING_STAT, "debet"),
            gjeld=_weight(Konto.GJELD_STAT, "kredit"),
        )
        .order_by("tilskuddsperiode")
    )
    return {navn: _Stand(tilskudd=a, ikke_mottatt=b, gjeld=c) for navn, a, b, c in rader}


def _weight(konto: Konto, side: str) -> Sum:
    """The account's balance on its right side."""
    annen = "debet" if side == "kredit" else "kredit"
    return Sum(Case(When(konto=konto.value, then=F(side) - F(annen)), default=0))


def _first_to_settle(perioder: Mapping[str, _Stand]) -> str:
    uoppgjort = [navn for navn, stand in perioder.items() if stand.gjeld or stand.ikke_mottatt]
    med_tilskudd = [navn for navn, stand in perioder.items() if stand.tilskudd]
    return next(iter((*uoppgjort, *reversed(med_tilskudd), *reversed(list(perioder)))), "")


def _row(sak: AlisSak, saldoer: Mapping[Element, Saldo], sett: Satssett) -> Oppgjorsrad:
    svar = tuple(_unspent(saldoer, sett))
    return Oppgjorsrad(
        sak_id=sak.pk,
        navn=sak.lege.person.navn,
        prosjektkode=sak.prosjektkode,
        saldo=sum(saldoer.values(), Saldo()),
        ubrukt=sum((ett.verdi for ett in svar), NULL),
        grunner=tuple(ett.begrunnelse for ett in svar),
    )


def _unspent(saldoer: Mapping[Element, Saldo], sett: Satssett) -> Iterator[Vurdering[Belop]]:
    return (ett for _element, ett in vurder_ubrukt_tilskudd(saldoer, sett=sett) if ett.verdi)


def _since(saker: QuerySet[AlisSak], tilskuddsperiode: str) -> date | None:
    gjeld = Bilag.objects.filter(sak__in=saker, tilskuddsperiode=tilskuddsperiode, art=Bilagsart.SKYLDIG_STAT)
    siden: date | None = gjeld.aggregate(siden=Min("dato"))["siden"]
    return siden
