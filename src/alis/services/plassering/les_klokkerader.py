"""What the clocks of the hospital half-year are worked out by: one row for each case, need and offer that binds."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Case, Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Subquery, When

from alis.domain.flyt import BINDENDE, Behovsstatus, Tilbudsstatus
from alis.domain.parter import Organisasjonstype
from alis.domain.plassering.behov import Arena, Bortfall, Innmelding
from alis.records.parter.models import Organisasjon
from alis.records.plassering.models import Foretaksprofil
from alis.records.utdanning.models import AlisSak


@dataclass(frozen=True, slots=True, kw_only=True)
class Tilbudsrad:
    """An offer that waits for an answer or is accepted; `start` is the first day of its place."""

    tilbud_id: UUID
    status: Tilbudsstatus
    svarfrist: date
    sendt_at: datetime
    svart_at: datetime | None
    kontrakt: date | None
    start: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Behovsrad:
    """A need. `helseforetak_id` is None for a municipal institution; months are None where the trust's way is not known."""

    behov_id: UUID
    status: Behovsstatus
    bortfall: Bortfall | None
    arena: Arena
    helseforetak_id: UUID | None
    onsket_fom: date
    meldt_at: datetime
    endret_at: datetime
    forespurt_at: datetime | None
    falt_bort_at: datetime | None
    innmelding: Innmelding
    gjenta_fra: int | None
    gjenta_til: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Klokkerad:
    """`maneder_i_forveien` and `ar_i_kommunen` are those of the trust that the kommune last reported a need to."""

    sak_id: UUID
    lege_id: UUID
    lege: str
    kommunenummer: str
    kommune: str
    maneder_i_forveien: int | None
    ar_i_kommunen: int | None
    behov: Behovsrad | None
    tilbud: Tilbudsrad | None


SAKEN = (
    "pk",
    "lege_id",
    "lege__person__navn",
    "kommune_id",
    "kommune__navn",
    "i_forveien",
    "ar_forst",
)
BEHOVET = (
    "behov__pk",
    "behov__status",
    "behov__bortfall",
    "behov__arena",
    "behov__helseforetak_id",
    "behov__onsket_fom",
    "behov__meldt_at",
    "behov__endret_at",
    "behov__forespurt_at",
    "behov__falt_bort_at",
    "behov__helseforetak__profil__innmelding",
    "behov__helseforetak__profil__gjenta_fra",
    "behov__helseforetak__profil__gjenta_til",
)
TILBUDET = (
    "binder__pk",
    "binder__status",
    "binder__svarfrist",
    "binder__sendt_at",
    "binder__svart_at",
    "binder__kontrakt",
    "binder__plass__fom",
)


def les_klokkerader(saker: QuerySet[AlisSak]) -> list[Klokkerad]:
    """`saker` must be narrowed already. One question. Nothing where no trust is registered: then there is nobody to ask."""
    foretak = Organisasjon.objects.filter(type=Organisasjonstype.HELSEFORETAK)
    rader = (
        AlisSak.objects.filter(Exists(foretak), pk__in=saker.order_by().values("pk"))
        .annotate(
            binder=FilteredRelation("behov__tilbud", condition=Q(behov__tilbud__status__in=BINDENDE)),
            i_forveien=Subquery(
                _usual_trust().values(
                    maneder=Case(When(innmelding=Innmelding.I_FORVEIEN, then=F("maneder_i_forveien")))
                )[:1]
            ),
            ar_forst=Subquery(_usual_trust().values("ar_i_kommunen")[:1]),
        )
        .order_by("pk", "behov__pk", "binder__pk")
    )
    return [_row(rad) for rad in rader.values_list(*SAKEN, *BEHOVET, *TILBUDET)]


def _usual_trust() -> QuerySet[Foretaksprofil]:
    """The profile of the trust that the kommune of the case last reported to."""
    av_kommunen = Foretaksprofil.objects.filter(helseforetak__behov__kommune=OuterRef("kommune"))
    return av_kommunen.order_by("-helseforetak__behov__meldt_at", "pk")


def _row(rad: tuple[Any, ...]) -> Klokkerad:
    saken, resten = rad[: len(SAKEN)], rad[len(SAKEN) :]
    sak_id, lege_id, lege, kommunenummer, kommune, i_forveien, ar = saken
    return Klokkerad(
        sak_id=sak_id,
        lege_id=lege_id,
        lege=lege,
        kommunenummer=kommunenummer,
        kommune=kommune,
        maneder_i_forveien=i_forveien,
        ar_i_kommunen=ar,
        behov=_need(resten[: len(BEHOVET)]),
        tilbud=_offer(resten[len(BEHOVET) :]),
    )


def _need(rad: tuple[Any, ...]) -> Behovsrad | None:
    behov_id, status, bortfall, arena, foretak, onsket_fom, *tidene, innmelding, fra, til = rad
    if behov_id is None:
        return None
    meldt_at, endret_at, forespurt_at, falt_bort_at = tidene
    return Behovsrad(
        behov_id=behov_id,
        status=Behovsstatus(status),
        bortfall=Bortfall(bortfall) if bortfall else None,
        arena=Arena(arena),
        helseforetak_id=foretak,
        onsket_fom=onsket_fom,
        meldt_at=meldt_at,
        endret_at=endret_at,
        forespurt_at=forespurt_at,
        falt_bort_at=falt_bort_at,
        innmelding=Innmelding(innmelding or Innmelding.IKKE_KJENT),
        gjenta_fra=fra,
        gjenta_til=til,
    )


def _offer(rad: tuple[Any, ...]) -> Tilbudsrad | None:
    tilbud_id, status, svarfrist, sendt_at, svart_at, kontrakt, start = rad
    if tilbud_id is None:
        return None
    return Tilbudsrad(
        tilbud_id=tilbud_id,
        status=Tilbudsstatus(status),
        svarfrist=svarfrist,
        sendt_at=sendt_at,
        svart_at=svart_at,
        kontrakt=kontrakt,
        start=start,
    )
