"""Every document of a case that the actor may open: of its agreements, and the letters of endings and claims."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.brevslag import Brevslag
from alis.domain.dokument.format import Dokumentformat
from alis.domain.flyt import Avtalestatus, Kravstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Dokument
from alis.records.avtale.queries import versjoner_for
from alis.records.felles.dato import lokal_dato
from alis.records.opphor.models import Opphorsbrev
from alis.records.opphor.queries import opphor_for

ANGRET = "angret"
KOLONNER = (
    "hva",
    "hvor",
    "nummer",
    "stand",
    "hvem",
    "filtype",
    "sha256",
    "opprettet_at",
    "forseglet",
)


@dataclass(frozen=True, kw_only=True)
class Dokumentlinje:
    """A document without its bytes. `objekt_id` is the version, or the letter, and `hvem` a supervisor.

    `nyeste` is what a download of the format gives; `forseglet` ends with an evidence page. A letter that the agreement
    ends has no number, and no state but that it may have been regretted.
    """

    slag: Avtaleslag | Brevslag
    objekt_id: UUID
    nummer: int | None
    status: Avtalestatus | Kravstatus | None
    angret: bool
    hvem: str
    format: Dokumentformat
    sha256: str
    opprettet_at: datetime
    nyeste: bool
    forseglet: bool


def list_saksdokumenter(
    *, aktor: Aktor, sak_id: UUID, naa: datetime | None = None
) -> tuple[Dokumentlinje, ...]:
    """Return them newest first, in one question. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_AVTALE)
    dag = lokal_dato(naa or timezone.now())
    rader = _of_agreements(aktor, sak_id, dag)
    if aktor.har(Rettighet.SE_KRAV):
        rader = rader.union(_letters(aktor, sak_id, dag), all=True)
    return tuple(_lines(rader.order_by("-opprettet_at", "filtype", "sha256")))


def _of_agreements(aktor: Aktor, sak_id: UUID, dag: date) -> QuerySet[Any, Any]:
    """Of the ALIS-avtale, and of those with supervisors for the ones who may know of them."""
    slag = None if aktor.har(Rettighet.SE_VEILEDERAVTALE) else Avtaleslag.ALIS_AVTALE
    versjoner = versjoner_for(aktor, slag=slag, dag=dag).filter(avtale__sak=sak_id)
    return (
        Dokument.objects.filter(versjon__in=versjoner)
        .order_by()
        .annotate(
            hva=F("versjon__avtale__slag"),
            hvor=F("versjon_id"),
            nummer=F("versjon__nummer"),
            stand=F("versjon__status"),
            hvem=Coalesce("versjon__avtale__veileder__navn", Value("")),
            filtype=F("format"),
            forseglet=Case(When(segl__isnull=False, then=Value(True)), default=Value(False)),
        )
        .values_list(*KOLONNER)
    )


def _letters(aktor: Aktor, sak_id: UUID, dag: date) -> QuerySet[Any, Any]:
    opphor = opphor_for(aktor, dag=dag).filter(avtale__sak=sak_id)
    angret = When(Q(opphor__angret_at__isnull=False), then=Value(ANGRET))
    return (
        Opphorsbrev.objects.filter(opphor__in=opphor)
        .order_by()
        .annotate(
            hva=F("slag"),
            hvor=F("pk"),
            nummer=F("krav__nummer"),
            stand=Coalesce("krav__status", Case(angret, default=Value(""))),
            hvem=Value(""),
            filtype=Value(Dokumentformat.PDF.value),
            forseglet=Value(False),
        )
        .values_list(*KOLONNER)
    )


def _lines(rader: Iterable[tuple[Any, ...]]) -> Iterable[Dokumentlinje]:
    sett: set[tuple[UUID, str]] = set()
    for hva, hvor, nummer, stand, hvem, filtype, sha256, opprettet_at, forseglet in rader:
        yield Dokumentlinje(
            slag=_kind(hva),
            objekt_id=hvor,
            nummer=nummer,
            status=_state(hva, stand),
            angret=stand == ANGRET,
            hvem=hvem,
            format=Dokumentformat(filtype),
            sha256=sha256,
            opprettet_at=opprettet_at,
            nyeste=(hvor, filtype) not in sett,
            forseglet=bool(forseglet),
        )
        sett.add((hvor, filtype))


def _kind(hva: str) -> Avtaleslag | Brevslag:
    return Avtaleslag(hva) if hva in set(Avtaleslag) else Brevslag(hva)


def _state(hva: str, stand: str) -> Avtalestatus | Kravstatus | None:
    if hva in set(Avtaleslag):
        return Avtalestatus(stand)
    return Kravstatus(stand) if hva == Brevslag.KRAV else None
