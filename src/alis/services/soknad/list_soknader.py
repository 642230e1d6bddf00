"""The hub: the kommune's grant periods with where each stands, and for the state and the offices what has come in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.flyt import Soknadsstatus
from alis.domain.soknad import Utlysning, Utlysningsstand
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.soknad.models import Soknad
from alis.records.soknad.queries import rapporten_levert, soknader_for
from alis.services.soknad.finn_utlysning import begynte_utlysninger
from alis.services.utdanning.sidenokkel import fra_sidenokkel, lag_sidenokkel

PER_SIDE = 50
REKKEFOLGE = ("kommune_id", "tilskuddsperiode", "pk")


@dataclass(frozen=True, kw_only=True)
class Perioderad:
    """`status` is None before anything is written, `rapport_levert` before the report is delivered."""

    utlysning: Utlysning
    stand: Utlysningsstand
    dager_igjen: int | None
    status: Soknadsstatus | None
    nummer: str
    rapport_levert: date | None


@dataclass(frozen=True, kw_only=True)
class Soknadsrad:
    id: UUID
    kommune: str
    tilskuddsperiode: str
    status: Soknadsstatus
    nummer: str
    sendt_at: datetime | None
    rapport_levert: date | None


@dataclass(frozen=True, kw_only=True)
class Soknadsliste:
    """`neste` begins the next page; empty on the last."""

    rader: Sequence[Soknadsrad]
    neste: str


def list_perioder(*, aktor: Aktor, naa: datetime | None = None) -> tuple[Perioderad, ...]:
    """The newest first. Raises `ManglerRettighet` and `HandlerIkkeForKommune`."""
    aktor.krev(Rettighet.SE_SOKNAD)
    idag = lokal_dato(naa or timezone.now())
    rader = soknader_for(aktor, dag=idag).filter(kommune=aktor.kommune).exclude(status=Soknadsstatus.TRUKKET)
    soknader = {
        rad.tilskuddsperiode: rad
        for rad in rader.defer("innhold").annotate(rapport_levert=rapporten_levert())
    }
    return tuple(
        _period(utlysning, soknader.get(utlysning.tilskuddsperiode), idag)
        for utlysning in begynte_utlysninger(idag)
    )


def list_soknader(*, aktor: Aktor, etter: str = "", naa: datetime | None = None) -> Soknadsliste:
    """By kommune. A key that is none begins from the start. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_SOKNAD)
    utvalg = soknader_for(aktor, dag=lokal_dato(naa or timezone.now()))
    utvalg = (
        utvalg.select_related("kommune")
        .defer("innhold")
        .annotate(rapport_levert=rapporten_levert())
        .order_by(*REKKEFOLGE)
    )
    rader = list(fra_sidenokkel(utvalg, etter, kolonner=REKKEFOLGE)[: PER_SIDE + 1])
    vist = rader[:PER_SIDE]
    siste = vist[-1] if len(rader) > PER_SIDE else None
    return Soknadsliste(
        rader=[_row(rad) for rad in vist],
        neste=lag_sidenokkel((siste.kommune_id, siste.tilskuddsperiode, siste.pk)) if siste else "",
    )


def _period(utlysning: Utlysning, soknad: Soknad | None, idag: date) -> Perioderad:
    return Perioderad(
        utlysning=utlysning,
        stand=utlysning.stand(idag),
        dager_igjen=utlysning.dager_igjen(idag),
        status=Soknadsstatus(soknad.status) if soknad else None,
        nummer=soknad.nummer if soknad else "",
        rapport_levert=getattr(soknad, "rapport_levert", None),
    )


def _row(rad: Soknad) -> Soknadsrad:
    return Soknadsrad(
        id=rad.pk,
        kommune=rad.kommune.navn,
        tilskuddsperiode=rad.tilskuddsperiode,
        status=Soknadsstatus(rad.status),
        nummer=rad.nummer,
        sendt_at=rad.sendt_at,
        rapport_levert=getattr(rad, "rapport_levert", None),
    )
