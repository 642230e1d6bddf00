"""Read the calls: what holds for each grant period, what waits to be approved or mended, and what was before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from alis.domain.flyt import Utlysningsstatus
from alis.domain.soknad import Utlysning
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.soknad.models import Utlysningsversjon
from alis.services.felles import hent
from alis.services.soknad.finn_utlysning import alle_utlysninger, finn_utlysning
from alis.services.soknad.utlysninger_lest import som_utlysning

AAPNE = (Utlysningsstatus.FORESLATT, Utlysningsstatus.RETURNERT)
HAR_GJELDT = (Utlysningsstatus.GODKJENT, Utlysningsstatus.ERSTATTET)


@dataclass(frozen=True, kw_only=True)
class Versjonsrad:
    """`min_egen`: the reader wrote it, so another approves it. `returgrunn` is empty where nobody returned it."""

    id: UUID
    nummer: int
    status: Utlysningsstatus
    utlysning: Utlysning
    skrevet_av: str
    skrevet_at: datetime
    avgjort_av: str
    avgjort_at: datetime | None
    returnert_av: str
    returnert_at: datetime | None
    returgrunn: str
    min_egen: bool


@dataclass(frozen=True, kw_only=True)
class Utlysningsside:
    """`forslag`, `returnert` and `returer` are only for those who write calls: what waits for another, what waits to be
    mended, and what was returned before that. `versjoner` have held, or hold; empty for one that ships and has never been
    written anew. The newest first."""

    gjelder: Utlysning
    forslag: Versjonsrad | None
    returnert: Versjonsrad | None
    returer: Sequence[Versjonsrad]
    versjoner: Sequence[Versjonsrad]


@dataclass(frozen=True, kw_only=True)
class Utlysningsrad:
    """`aapen` is where the version stands that is neither approved nor thrown away, for those who write calls."""

    utlysning: Utlysning
    aapen: Utlysningsstatus | None


def list_utlysninger(*, aktor: Aktor) -> tuple[Utlysningsrad, ...]:
    """The newest period first. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_SOKNAD)
    aapne = {
        periode: Utlysningsstatus(status)
        for periode, status in _open(aktor).values_list("tilskuddsperiode", "status")
    }
    return tuple(
        Utlysningsrad(utlysning=utlysning, aapen=aapne.get(utlysning.tilskuddsperiode))
        for utlysning in reversed(alle_utlysninger())
    )


def hent_utlysning(*, aktor: Aktor, tilskuddsperiode: str) -> Utlysningsside:
    """Raises `ManglerRettighet` and `UkjentUtlysning`."""
    aktor.krev(Rettighet.SE_SOKNAD)
    gjelder = finn_utlysning(tilskuddsperiode)
    rader = Utlysningsversjon.objects.filter(tilskuddsperiode=tilskuddsperiode)
    if not aktor.har(Rettighet.SKRIV_UTLYSNING):
        rader = rader.filter(status__in=HAR_GJELDT)
    alle = [_row(rad, aktor) for rad in rader.select_related("foreslatt_av", "godkjent_av", "returnert_av")]
    aapne = {rad.status: rad for rad in alle if rad.status in AAPNE}
    return Utlysningsside(
        gjelder=gjelder,
        forslag=aapne.get(Utlysningsstatus.FORESLATT),
        returnert=aapne.get(Utlysningsstatus.RETURNERT),
        returer=[rad for rad in alle if rad.returgrunn and rad.status not in AAPNE],
        versjoner=[rad for rad in alle if rad.status in HAR_GJELDT],
    )


def utlysningens_periode(*, aktor: Aktor, utlysning_id: UUID) -> str:
    """The grant period of a version. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SKRIV_UTLYSNING)
    return hent(Utlysningsversjon.objects.all(), pk=utlysning_id).tilskuddsperiode


def forslag_som_venter(aktor: Aktor) -> QuerySet[Utlysningsversjon]:
    """What others have written, for those who may approve it."""
    forslag = _open(aktor).filter(status=Utlysningsstatus.FORESLATT)
    return forslag.exclude(foreslatt_av=aktor.person_id)


def returnert_til(aktor: Aktor) -> QuerySet[Utlysningsversjon]:
    """What the actor wrote, and another has returned."""
    return _open(aktor).filter(status=Utlysningsstatus.RETURNERT, foreslatt_av=aktor.person_id)


def _open(aktor: Aktor) -> QuerySet[Utlysningsversjon]:
    if not aktor.har(Rettighet.SKRIV_UTLYSNING):
        return Utlysningsversjon.objects.none()
    return Utlysningsversjon.objects.filter(status__in=AAPNE)


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
        returnert_av=rad.returnert_av.navn if rad.returnert_av else "",
        returnert_at=rad.returnert_at,
        returgrunn=rad.returgrunn,
        min_egen=rad.foreslatt_av_id == aktor.person_id,
    )
