"""How a grant period stands between the kommune and the state: granted, received, unspent, owed and paid back."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Case, F, Min, QuerySet, Sum, When
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.regel import Satssett
from alis.domain.regnskap import Bilagsart, Konto, Saldo
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.regnskap.models import Bilag, Kontosaldo
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.services.regnskap.bokfor_ubrukt import vurder_ubrukt_tilskudd
from alis.services.regnskap.for_mye_skyldig import for_mye_skyldig
from alis.services.regnskap.les_saldo import les_saldo
from alis.services.sats import hent_satssett

NULL = Belop.null()


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
    """`perioder` are those with a grant, and this. `for_mye` is booked as owed, and covered by cost that has come since. `skyldig_siden` is the day the oldest debt was booked; None where nothing has been. The sources give no due day."""

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

    @property
    def har_tilbakebetaling(self) -> bool:
        """Something goes back to the state, or has."""
        return bool(self.sum.skyldig_stat or self.tilbakebetalt)


def hent_statsoppgjor(
    *, aktor: Aktor, tilskuddsperiode: str = "", naa: datetime | None = None
) -> Statsoppgjor | None:
    """The period asked for; else the oldest where the state is owed or owes, or the newest with a grant. None where nothing
    is booked.

    Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.SE_REGNSKAP)
    naa = naa or timezone.now()
    mine = saker_for(aktor, dag=lokal_dato(naa))
    perioder = _periods(Kontosaldo.objects.filter(sak__in=mine))
    valgt = tilskuddsperiode if tilskuddsperiode in perioder else _first_to_settle(perioder)
    if not valgt:
        return None
    tilskuddsperiode, sett = valgt, hent_satssett(valgt)
    saker = list(
        mine.filter(pk__in=Kontosaldo.objects.filter(tilskuddsperiode=valgt).values("sak"))
        .select_related("lege__person", "kommune")
        .order_by("prosjektnummer", "pk")
    )
    saldoer: dict[UUID, dict[Element, Saldo]] = defaultdict(dict)
    lest = les_saldo(saker=[sak.pk for sak in saker], tilskuddsperiode=tilskuddsperiode)
    for nokkel, saldo in lest.items():
        saldoer[nokkel.sak_id][nokkel.element] = saldo
    alle = [_row(sak, saldoer[sak.pk], sett) for sak in saker]
    samlet = sum((rad.saldo for rad in alle), Saldo())
    return Statsoppgjor(
        tilskuddsperiode=tilskuddsperiode,
        perioder=[navn for navn, stand in perioder.items() if stand.tilskudd or navn == valgt],
        forste_dag=sett.fom,
        siste_dag=sett.tom,
        er_over=lokal_dato(naa) > sett.tom,
        rader=[
            rad for rad in alle if rad.saldo.innvilget or rad.saldo.skyldig_stat or rad.saldo.ikke_mottatt
        ],
        sum=samlet,
        ubrukt=sum((rad.ubrukt for rad in alle), NULL),
        for_mye=sum(for_mye_skyldig(lest, sett=sett).values(), NULL),
        tilbakebetalt=samlet.tilbake_til_staten,
        skyldig_siden=_since(saker, tilskuddsperiode) if samlet.skyldig_stat else None,
    )


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
    svar = [ett for _element, ett in vurder_ubrukt_tilskudd(saldoer, sett=sett) if ett.verdi]
    return Oppgjorsrad(
        sak_id=sak.pk,
        navn=sak.lege.person.navn,
        prosjektkode=sak.prosjektkode,
        saldo=sum(saldoer.values(), Saldo()),
        ubrukt=sum((ett.verdi for ett in svar), NULL),
        grunner=tuple(ett.begrunnelse for ett in svar),
    )


def _since(saker: Sequence[AlisSak], tilskuddsperiode: str) -> date | None:
    gjeld = Bilag.objects.filter(sak__in=saker, tilskuddsperiode=tilskuddsperiode, art=Bilagsart.SKYLDIG_STAT)
    siden: date | None = gjeld.aggregate(siden=Min("dato"))["siden"]
    return siden
