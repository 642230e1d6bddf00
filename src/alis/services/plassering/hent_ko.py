"""The trust's queue, page by page: what the kommuner have reported, the longest wait first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet

from alis.domain.flyt import BINDENDE, I_KOEN, Behovsstatus, Tilbudsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.models import Behov, Behovsonske, Plasstilbud
from alis.records.plassering.queries import behov_for
from alis.services.plassering.rekkefolge import blant_egne
from alis.services.utdanning.sidenokkel import fra_sidenokkel, lag_sidenokkel

PER_SIDE = 50
KOLONNER = ("meldt_at", "pk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kofilter:
    """Empty: all who stand in the queue. `fra` and `til` are of the wished start."""

    status: Behovsstatus | None = None
    kommune: str = ""
    fra: date | None = None
    til: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Korad:
    """`nummer` is which she is of those whom her kommune has waiting, counted; None outside the queue.

    `onsker` are department and place, in her own order. `tilbud` is the newest offer that binds, with its state and last day.
    `venter_paa_del` is the part that she can be given an offer of; None where she has one to answer, or does not wait.
    """

    behov_id: UUID
    navn: str
    kommune: str
    status: Behovsstatus
    nummer: int | None
    meldt_at: datetime
    tidligst: date
    onsket_fom: date
    maks_avvik_maneder: int
    deler: int
    gjenstar: int | None
    godtar_andre: bool
    onsker: Sequence[tuple[str, str]]
    tilbud: tuple[UUID, Tilbudsstatus, date] | None
    forespurt_at: datetime | None
    venter_paa_del: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ko:
    """`neste` begins the next page; empty on the last. `antall` by state, whatever the filter."""

    rader: Sequence[Korad]
    neste: str
    antall: dict[Behovsstatus, int]
    kommuner: Sequence[tuple[str, str]]


def hent_ko(
    *, aktor: Aktor, filter_: Kofilter | None = None, etter: str = "", per_side: int = PER_SIDE
) -> Ko:
    """A key that was never given out begins from the start. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    alle = behov_for(aktor)
    filter_ = filter_ or Kofilter()
    valgt = alle.filter(_chosen(filter_)).select_related("sak__lege__person", "kommune")
    valgt = valgt.prefetch_related(
        Prefetch("onsker", Behovsonske.objects.order_by("nummer").select_related("avdeling__sykehussted")),
        Prefetch(
            "tilbud", Plasstilbud.objects.filter(status__in=BINDENDE).order_by("sendt_at"), to_attr="bindende"
        ),
    )
    valgt = valgt.annotate(foran=blant_egne(prioritet__lt=OuterRef("prioritet")))
    rader = list(fra_sidenokkel(valgt.order_by(*KOLONNER), etter, kolonner=KOLONNER)[: per_side + 1])
    vist = rader[:per_side]
    siste = vist[-1] if len(rader) > per_side else None
    return Ko(
        rader=[_row(rad) for rad in vist],
        neste=lag_sidenokkel([siste.meldt_at.isoformat(), siste.pk]) if siste else "",
        antall=_count(alle),
        kommuner=list(
            alle.filter(status__in=I_KOEN)
            .order_by("kommune__navn_sortering", "kommune")
            .values_list("kommune_id", "kommune__navn")
            .distinct()
        ),
    )


def tell_koen(*, aktor: Aktor) -> dict[Behovsstatus, int]:
    """How many have each state; one that nobody has is left out. One query. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    return _count(behov_for(aktor))


def _chosen(filter_: Kofilter) -> Q:
    valgt = Q(status=filter_.status) if filter_.status else Q(status__in=I_KOEN)
    if filter_.kommune:
        valgt &= Q(kommune=filter_.kommune)
    if filter_.fra:
        valgt &= Q(onsket_fom__gte=filter_.fra)
    if filter_.til:
        valgt &= Q(onsket_fom__lte=filter_.til)
    return valgt


def _count(alle: QuerySet[Behov]) -> dict[Behovsstatus, int]:
    tall = alle.order_by().values_list("status").annotate(antall=Count("pk"))
    return {Behovsstatus(status): antall for status, antall in tall}


def _row(behov: Behov) -> Korad:
    bindende = behov.bindende[-1] if behov.bindende else None  # type: ignore[attr-defined]
    return Korad(
        behov_id=behov.pk,
        navn=behov.sak.lege.person.navn,
        kommune=behov.kommune.navn,
        status=Behovsstatus(behov.status),
        nummer=behov.foran + 1 if behov.prioritet else None,  # type: ignore[attr-defined]
        meldt_at=behov.meldt_at,
        tidligst=behov.tidligst,
        onsket_fom=behov.onsket_fom,
        maks_avvik_maneder=behov.maks_avvik_maneder,
        deler=behov.deler,
        gjenstar=behov.gjenstar,
        godtar_andre=behov.godtar_andre,
        onsker=[(onske.avdeling.navn, onske.avdeling.sykehussted.navn) for onske in behov.onsker.all()],
        tilbud=(bindende.pk, Tilbudsstatus(bindende.status), bindende.svarfrist) if bindende else None,
        forespurt_at=behov.forespurt_at,
        venter_paa_del=_awaited_part(behov),
    )


def _awaited_part(behov: Behov) -> int | None:
    bindende: list[Plasstilbud] = behov.bindende  # type: ignore[attr-defined]
    ubesvart = any(tilbud.status == Tilbudsstatus.SENDT for tilbud in bindende)
    if behov.status != Behovsstatus.REGISTRERT or ubesvart:
        return None
    har = {tilbud.del_nr for tilbud in bindende}
    return next((nummer for nummer in range(1, behov.deler + 1) if nummer not in har), None)
