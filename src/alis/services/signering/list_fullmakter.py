"""The powers of attorney in a kommune: those that work or will, and those that did."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, ManglerRettighet, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Fullmakt
from alis.services.avtale.plan_for_versjon import signatarer_i

FLEST_GAMLE = 20


@dataclass(frozen=True, kw_only=True)
class Fullmaktslinje:
    """`virker` on the day it is read; `kommer` later. `kan_trekkes` by the reader."""

    id: UUID
    giver: str
    mottaker: str
    fom: date
    tom: date
    gitt_at: datetime
    trukket_at: datetime | None
    virker: bool
    kommer: bool
    kan_trekkes: bool


@dataclass(frozen=True, kw_only=True)
class Fullmaktsliste:
    """`kolleger` are those that the reader can give one to, by person; empty for one who can't give any."""

    apne: tuple[Fullmaktslinje, ...]
    tidligere: tuple[Fullmaktslinje, ...]
    kolleger: dict[UUID, str]


def list_fullmakter(*, aktor: Aktor, naa: datetime | None = None) -> Fullmaktsliste:
    """For signers, and for the coordinator who plans the signing. Raises `ManglerRettighet`, `HandlerIkkeForKommune`."""
    if not aktor.har(Rettighet.GI_FULLMAKT) and not aktor.har(Rettighet.SEND_AVTALE):
        raise ManglerRettighet(rolle=aktor.rolle, rettighet=Rettighet.GI_FULLMAKT)
    dag = lokal_dato(naa or timezone.now())
    signatarer = signatarer_i(aktor.kommune, dag)
    rader = Fullmakt.objects.filter(organisasjon_id=aktor.organisasjon_id).select_related("giver", "mottaker")
    apne = rader.filter(trukket_at__isnull=True, tom__gte=dag).order_by("fom", "id")
    gamle = rader.exclude(pk__in=apne.values("pk")).order_by("-tom", "id")[:FLEST_GAMLE]
    kan_gi = aktor.har(Rettighet.GI_FULLMAKT)
    return Fullmaktsliste(
        apne=tuple(_line(rad, aktor, signatarer, dag) for rad in apne),
        tidligere=tuple(_line(rad, aktor, signatarer, dag) for rad in gamle),
        kolleger={i: navn for i, navn in signatarer.items() if kan_gi and i != aktor.person_id},
    )


def _line(rad: Fullmakt, aktor: Aktor, signatarer: dict[UUID, str], dag: date) -> Fullmaktslinje:
    apen = rad.trukket_at is None and dag <= rad.tom
    return Fullmaktslinje(
        id=rad.pk,
        giver=rad.giver.navn,
        mottaker=rad.mottaker.navn,
        fom=rad.fom,
        tom=rad.tom,
        gitt_at=rad.gitt_at,
        trukket_at=rad.trukket_at,
        virker=apen and rad.fom <= dag and {rad.giver_id, rad.mottaker_id} <= set(signatarer),
        kommer=apen and dag < rad.fom,
        kan_trekkes=apen and rad.giver_id == aktor.person_id and aktor.har(Rettighet.GI_FULLMAKT),
    )
