"""Read the calls: what holds for each grant period, what waits to be approved, and what held before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from alis.domain.flyt import Utlysningsstatus
from alis.domain.soknad import Utlysning
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.soknad.models import Utlysningsversjon
from alis.services.soknad.finn_utlysning import alle_utlysninger, finn_utlysning
from alis.services.soknad.utlysninger_lest import som_utlysning


@dataclass(frozen=True, kw_only=True)
class Versjonsrad:
    """`min_egen`: the reader wrote it, so another approves it."""

    id: UUID
    nummer: int
    status: Utlysningsstatus
    utlysning: Utlysning
    skrevet_av: str
    skrevet_at: datetime
    avgjort_av: str
    avgjort_at: datetime | None
    min_egen: bool


@dataclass(frozen=True, kw_only=True)
class Utlysningsside:
    """`forslag` is only for those who write calls. `tidligere` have held, or hold, the newest first; empty for one that
    ships and has never been written anew."""

    gjelder: Utlysning
    forslag: Versjonsrad | None
    versjoner: Sequence[Versjonsrad]


@dataclass(frozen=True, kw_only=True)
class Utlysningsrad:
    utlysning: Utlysning
    har_forslag: bool


def list_utlysninger(*, aktor: Aktor) -> tuple[Utlysningsrad, ...]:
    """The newest period first. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_SOKNAD)
    venter = set(_proposals(aktor).values_list("tilskuddsperiode", flat=True))
    return tuple(
        Utlysningsrad(utlysning=utlysning, har_forslag=utlysning.tilskuddsperiode in venter)
        for utlysning in reversed(alle_utlysninger())
    )


def hent_utlysning(*, aktor: Aktor, tilskuddsperiode: str) -> Utlysningsside:
    """Raises `ManglerRettighet` and `UkjentUtlysning`."""
    aktor.krev(Rettighet.SE_SOKNAD)
    gjelder = finn_utlysning(tilskuddsperiode)
    rader = Utlysningsversjon.objects.filter(tilskuddsperiode=tilskuddsperiode).exclude(
        status=Utlysningsstatus.FORKASTET
    )
    alle = [_row(rad, aktor) for rad in rader.select_related("foreslatt_av", "godkjent_av")]
    forslag = next((rad for rad in alle if rad.status is Utlysningsstatus.FORESLATT), None)
    return Utlysningsside(
        gjelder=gjelder,
        forslag=forslag if aktor.har(Rettighet.SKRIV_UTLYSNING) else None,
        versjoner=[rad for rad in alle if rad.status is not Utlysningsstatus.FORESLATT],
    )


def forslag_som_venter(aktor: Aktor) -> QuerySet[Utlysningsversjon]:
    """What others have written, for those who may approve it."""
    return _proposals(aktor).exclude(foreslatt_av=aktor.person_id)


def _proposals(aktor: Aktor) -> QuerySet[Utlysningsversjon]:
    if not aktor.har(Rettighet.SKRIV_UTLYSNING):
        return Utlysningsversjon.objects.none()
    return Utlysningsversjon.objects.filter(status=Utlysningsstatus.FORESLATT)


def _row(rad: Utlysningsversjon, aktor: Aktor) -> Versjonsrad:
    return Versjonsrad(
        id=rad.pk,
        nummer=rad.nummer,
        status=Utlysningsstatus(rad.status),
        utlysning=som_utlysning(rad),
        skrevet_av=rad.foreslatt_av.navn,
        skrevet_at=rad.foreslatt_at,
        avgjort_av=rad.godkjent_av.navn if rad.godkjent_av else "",
        avgjort_at=rad.godkjent_at,
        min_egen=rad.foreslatt_av_id == aktor.person_id,
    )
