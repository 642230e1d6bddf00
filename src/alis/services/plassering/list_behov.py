"""The needs that the actor may see: the kommune's in its own order with each trust, or all by the day they were reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from alis.domain.flyt import I_KOEN, LEVENDE_BEHOV, Behovsstatus, Tilbudsstatus
from alis.domain.plassering.behov import Arena, Bortfall
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Plasstilbud
from alis.records.plassering.queries import behov_for
from alis.services.plassering.rekkefolge import blant_egne
from alis.services.plassering.stedsnavn import stedsnavn

PER_SIDE = 50


@dataclass(frozen=True, kw_only=True)
class Plassrad:
    """A place that she has said yes to."""

    fom: date
    sted: str


@dataclass(frozen=True, kw_only=True)
class Behovsrad:
    """`nummer` of `antall` in the kommune's own order among those that wait with the trust; None for one that does not.

    `svarfrist` is the last day of the offer that she has not answered. `plasser`: the first to begin first.
    """

    id: UUID
    lege: str
    kommune: str
    status: Behovsstatus
    arena: Arena
    helseforetak: str
    institusjon: str
    nummer: int | None
    antall: int
    onsket_fom: date
    deler: int
    gjenstar: int | None
    steder: tuple[str, ...]
    godtar_andre: bool
    meldt_at: datetime
    svarfrist: date | None
    plasser: tuple[Plassrad, ...]
    bortfall: Bortfall | None

    @property
    def venter(self) -> bool:
        return self.status in I_KOEN


@dataclass(frozen=True, kw_only=True)
class Foretaksgruppe:
    """One trust's, or those of the kommune's own institutions where `helseforetak_id` is None. `venter` in their order."""

    helseforetak_id: UUID | None
    navn: str
    venter: tuple[Behovsrad, ...]
    andre: tuple[Behovsrad, ...]


@dataclass(frozen=True, kw_only=True)
class Behovsliste:
    """`neste` begins the next page; empty on the last."""

    rader: Sequence[Behovsrad]
    neste: str


def list_kommunens_behov(
    *, aktor: Aktor, med_avsluttede: bool = False, naa: datetime | None = None
) -> tuple[Foretaksgruppe, ...]:
    """All of the kommune's, or of the doctor's, by trust. Raises `ManglerRettighet`."""
    utvalg = _visible(aktor, naa, med_avsluttede)
    rader = sorted(_read(utvalg), key=_by_trust_and_order)
    return tuple(
        _group(helseforetak_id, list(deres))
        for helseforetak_id, deres in groupby(rader, key=lambda rad: rad.helseforetak_id)
    )


def list_behov(
    *, aktor: Aktor, etter: str = "", per_side: int = PER_SIDE, naa: datetime | None = None
) -> Behovsliste:
    """Those that live, by the day of the report, a page at a time. A key that is none begins from the start."""
    utvalg = _visible(aktor, naa, med_avsluttede=False)
    forrige = _previous(utvalg, etter)
    if forrige is not None:
        at = forrige.meldt_at
        utvalg = utvalg.filter(Q(meldt_at__gt=at) | Q(meldt_at=at, pk__gt=forrige.pk))
    rader = list(_read(utvalg.order_by("meldt_at", "pk")[: per_side + 1]))
    vist = rader[:per_side]
    return Behovsliste(
        rader=list(map(_row, vist)),
        neste=str(vist[-1].pk) if len(rader) > per_side else "",
    )


def _visible(aktor: Aktor, naa: datetime | None, med_avsluttede: bool) -> QuerySet[Behov]:
    aktor.krev(Rettighet.SE_SYKEHUSPLASS)
    utvalg = behov_for(aktor, dag=lokal_dato(naa or timezone.now()))
    return utvalg if med_avsluttede else utvalg.filter(status__in=LEVENDE_BEHOV)


def _read(utvalg: QuerySet[Behov]) -> QuerySet[Behov]:
    return (
        utvalg.select_related("sak__lege__person", "kommune", "helseforetak")
        .prefetch_related(
            "onsker__avdeling__sykehussted",
            Prefetch("tilbud", Plasstilbud.objects.select_related("plass__avdeling__sykehussted")),
        )
        .annotate(foran=blant_egne(prioritet__lt=OuterRef("prioritet")), i_alt=blant_egne())
    )


def _previous(utvalg: QuerySet[Behov], nokkel: str) -> Behov | None:
    try:
        return utvalg.filter(pk=UUID(nokkel)).first()
    except ValueError:
        return None


def _by_trust_and_order(rad: Behov) -> tuple[bool, str, str, bool, int, datetime]:
    """The kommune's own institutions last, and within a trust those that wait first, in their order."""
    navn = rad.helseforetak.navn if rad.helseforetak else ""
    return (
        rad.helseforetak is None,
        navn,
        str(rad.helseforetak_id),
        rad.prioritet is None,
        rad.prioritet or 0,
        rad.meldt_at,
    )


def _group(helseforetak_id: UUID | None, rader: list[Behov]) -> Foretaksgruppe:
    venter = [rad for rad in rader if rad.prioritet is not None]
    andre = [rad for rad in rader if rad.prioritet is None]
    forste = rader[0].helseforetak
    return Foretaksgruppe(
        helseforetak_id=helseforetak_id,
        navn=forste.navn if forste else "",
        venter=tuple(map(_row, venter)),
        andre=tuple(map(_row, andre)),
    )


def _row(rad: Any) -> Behovsrad:
    ubesvart = [ett.svarfrist for ett in rad.tilbud.all() if ett.status == Tilbudsstatus.SENDT]
    godtatt = (ett.plass for ett in rad.tilbud.all() if ett.status == Tilbudsstatus.GODTATT)
    tatt = sorted(godtatt, key=lambda plass: plass.fom)
    return Behovsrad(
        id=rad.pk,
        lege=rad.sak.lege.person.navn,
        kommune=rad.kommune.navn,
        status=Behovsstatus(rad.status),
        arena=Arena(rad.arena),
        helseforetak=rad.helseforetak.navn if rad.helseforetak else "",
        institusjon=rad.institusjon,
        nummer=rad.foran + 1 if rad.prioritet is not None else None,
        antall=rad.i_alt,
        onsket_fom=rad.onsket_fom,
        deler=rad.deler,
        gjenstar=rad.gjenstar,
        bortfall=Bortfall(rad.bortfall) if rad.bortfall else None,
        steder=tuple(stedsnavn(onske.avdeling) for onske in sorted(rad.onsker.all(), key=lambda o: o.nummer)),
        godtar_andre=rad.godtar_andre,
        meldt_at=rad.meldt_at,
        svarfrist=min(ubesvart, default=None),
        plasser=tuple(Plassrad(fom=plass.fom, sted=stedsnavn(plass.avdeling)) for plass in tatt),
    )
