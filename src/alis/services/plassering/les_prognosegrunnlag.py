"""What the forecast is made of, read in four queries whatever the size. No name of a doctor is read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, Value

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import BINDENDE, LEVENDE_BEHOV, Avtalestatus, Behovsstatus, Plasstatus, Tilbudsstatus
from alis.domain.plassering.behov import MANEDER, Arena, Bortfall
from alis.domain.plassering.manedstall import Hvor
from alis.domain.plassering.prognose import Meldtbehov, Plassrom, manedene
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import add_months
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud
from alis.records.plassering.queries import behov_for
from alis.records.utdanning.models import Fravar
from alis.records.utdanning.queries import saker_for

SER_HELE_KOEN = (Rolle.SAKSBEHANDLER, Rolle.ALIS_KONTAKT)
LENGSTE_PLASS = 24
"""Months: a place that began before that is over (the table allows no longer)."""

TREKKER_SEG_IKKE = (Bortfall.MELDT_VED_FEIL.value, Bortfall.SLUTTET.value)
"""What a need can fall away for without the doctor's having found another place."""


@dataclass(frozen=True, kw_only=True)
class Observasjon:
    """The wait for one need, in days: until the first day of service, or until today."""

    helseforetak: str
    dager: int
    fikk_plass: bool
    egen: bool


@dataclass(frozen=True, kw_only=True)
class Prognosegrunnlag:
    """`i_flere_koer` is how many doctors, of those one may see, wait in more than one trust's queue."""

    behov: Sequence[Meldtbehov]
    plasser: Sequence[Plassrom]
    ventetider: Sequence[Observasjon]
    i_flere_koer: int


def les_prognosegrunnlag(aktor: Aktor, *, idag: date) -> Prognosegrunnlag:
    """Three queries. The trusts that the actor has to do with, whole: who may be told of what, the domain decides."""
    foretak = _their_trusts(aktor, idag)
    holder, opptatt, fikk = _read(_offers(foretak))
    behov = list(_needs(aktor, foretak, idag))
    levende = [ett for ett in behov if ett["status"] in LEVENDE_BEHOV]
    koer = Counter(ett["sak_id"] for ett in levende if ett["egen"])
    return Prognosegrunnlag(
        behov=[_need(ett, holder.get(ett["pk"], ())) for ett in levende],
        plasser=[_place(ett, opptatt[ett["pk"]]) for ett in _vacancies(foretak, idag)],
        ventetider=[_wait(ett, fikk.get(ett["pk"]), idag) for ett in behov],
        i_flere_koer=sum(antall > 1 for antall in koer.values()),
    )


def les_ikke_meldte(aktor: Aktor, *, idag: date) -> Sequence[date | None]:
    """One query: when each doctor is expected to be done, for those with an agreement in force and nothing reported."""
    i_kraft = Avtaleversjon.objects.filter(
        avtale__sak=OuterRef("pk"), avtale__slag=Avtaleslag.ALIS_AVTALE, status=Avtalestatus.I_KRAFT
    )
    meldt = Behov.objects.filter(sak=OuterRef("pk")).exclude(
        status=Behovsstatus.FALT_BORT, bortfall__in=TREKKER_SEG_IKKE
    )
    begynt = Fravar.objects.filter(sak=OuterRef("pk"), type=Fravarstype.INSTITUSJONSTJENESTE, fom__lte=idag)
    saker = saker_for(aktor, dag=idag).filter(Exists(i_kraft), ~Exists(meldt), ~Exists(begynt))
    return list(saker.order_by().values_list("forventet_slutt", flat=True))


def _their_trusts(aktor: Aktor, idag: date) -> Q:
    """A condition on `helseforetak`: her own, all there are, or those that her needs are reported to."""
    if aktor.rolle is Rolle.ALIS_KONTAKT:
        return Q(helseforetak=aktor.organisasjon_id)
    if aktor.rolle is Rolle.SAKSBEHANDLER:
        return Q(helseforetak__isnull=False)
    deres = behov_for(aktor, dag=idag).filter(arena=Arena.SYKEHUS).exclude(status=Behovsstatus.FALT_BORT)
    return Q(helseforetak__in=deres.order_by().values("helseforetak"))


def _needs(aktor: Aktor, foretak: Q, idag: date) -> Iterable[Mapping[str, Any]]:
    """Those that did not fall away before a service had begun, each with its first wish."""
    egne = behov_for(aktor, dag=idag).filter(pk=OuterRef("pk"))
    begynt = Plasstilbud.objects.filter(
        behov=OuterRef("pk"), status=Tilbudsstatus.GODTATT, plass__fom__lte=idag
    )
    return (
        Behov.objects.filter(foretak)
        .exclude(~Exists(begynt), status=Behovsstatus.FALT_BORT)
        .annotate(
            forste=FilteredRelation("onsker", condition=Q(onsker__nummer=1)),
            egen=Value(True) if aktor.rolle in SER_HELE_KOEN else Exists(egne),
        )
        .order_by()
        .values(
            "pk",
            "sak_id",
            "status",
            "onsket_fom",
            "gjenstar",
            "meldt_at",
            "egen",
            hf=F("helseforetak__navn"),
            sted=F("forste__avdeling__sykehussted__navn"),
            avd=F("forste__avdeling__navn"),
        )
    )


def _offers(foretak: Q) -> Iterable[Mapping[str, Any]]:
    """Those that hold a place."""
    return (
        Plasstilbud.objects.filter(
            plass__in=Ledigplass.objects.filter(foretak).order_by(), status__in=[str(en) for en in BINDENDE]
        )
        .order_by()
        .values(
            "behov_id",
            "plass_id",
            "status",
            fom=F("plass__fom"),
            maneder=F("plass__maneder"),
            hf=F("plass__helseforetak__navn"),
            sted=F("plass__avdeling__sykehussted__navn"),
            avd=F("plass__avdeling__navn"),
        )
    )


def _vacancies(foretak: Q, idag: date) -> Iterable[Mapping[str, Any]]:
    """Those that may cover a month of the forecast, and all later ones: the last month that is advertised is told of."""
    forste = manedene(idag)[0]
    return (
        Ledigplass.objects.filter(
            foretak,
            status=Plasstatus.LEDIG,
            fom__gte=add_months(forste, -LENGSTE_PLASS),
        )
        .order_by()
        .values(
            "pk",
            "fom",
            "maneder",
            "antall",
            hf=F("helseforetak__navn"),
            sted=F("avdeling__sykehussted__navn"),
            avd=F("avdeling__navn"),
        )
    )


def _read(
    tilbud: Iterable[Mapping[str, Any]],
) -> tuple[dict[UUID, list[Plassrom]], Counter[UUID], dict[UUID, date]]:
    """The places that each need holds, how many of each vacancy are held, and when the first accepted one begins."""
    holder: dict[UUID, list[Plassrom]] = defaultdict(list)
    opptatt: Counter[UUID] = Counter()
    fikk: dict[UUID, date] = {}
    for ett in tilbud:
        behov, fom = ett["behov_id"], ett["fom"]
        holder[behov].append(Plassrom(hvor=_where(ett), fom=fom, maneder=ett["maneder"]))
        opptatt[ett["plass_id"]] += 1
        if ett["status"] == Tilbudsstatus.GODTATT:
            fikk[behov] = min(fikk.get(behov, fom), fom)
    return holder, opptatt, fikk


def _need(ett: Mapping[str, Any], holder: Sequence[Plassrom]) -> Meldtbehov:
    return Meldtbehov(
        hvor=_where(ett),
        onsket_fom=ett["onsket_fom"],
        maneder=ett["gjenstar"] or MANEDER,
        holder=tuple(holder),
        egen=bool(ett["egen"]),
    )


def _place(ett: Mapping[str, Any], opptatt: int) -> Plassrom:
    return Plassrom(
        hvor=_where(ett),
        fom=ett["fom"],
        maneder=ett["maneder"],
        antall=ett["antall"],
        opptatt=opptatt,
    )


def _wait(ett: Mapping[str, Any], fikk: date | None, idag: date) -> Observasjon:
    """A place that begins before the need was reported took no time."""
    begynt = fikk if fikk is not None and fikk <= idag else None
    dager = ((begynt or idag) - lokal_dato(ett["meldt_at"])).days
    return Observasjon(
        helseforetak=ett["hf"], dager=max(0, dager), fikk_plass=begynt is not None, egen=bool(ett["egen"])
    )


def _where(ett: Mapping[str, Any]) -> Hvor:
    return Hvor(helseforetak=ett["hf"], sted=ett["sted"] or "", avdeling=ett["avd"] or "")
