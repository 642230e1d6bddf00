"""The lists that the actor may see, those gathered last first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from uuid import UUID

from django.db.models import Q

from alis.domain.flyt import Atteststatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.veiledning.mote import timer_av
from alis.records.veiledning.models import Veiledningsattest
from alis.records.veiledning.queries import attester_for

PER_SIDE = 50
I_KOMMUNEN = (
    Atteststatus.SIGNERT,
    Atteststatus.ATTESTERT,
    Atteststatus.GODKJENT,
    Atteststatus.RETURNERT,
)


@dataclass(frozen=True, kw_only=True)
class Attestrad:
    attest_id: UUID
    lege: str
    veileder: str
    tilskuddsperiode: str
    status: Atteststatus
    timer: Fraction
    samlet_at: datetime


@dataclass(frozen=True, kw_only=True)
class Attestliste:
    """`neste` begins the next page; empty on the last."""

    rader: Sequence[Attestrad]
    neste: str


def list_attester(
    *,
    aktor: Aktor,
    status: Atteststatus | None = None,
    sak_id: UUID | None = None,
    etter: str = "",
    per_side: int = PER_SIDE,
) -> Attestliste:
    """Keyset-paged; a key that is none begins from the start. The kommune sees a list when both have signed it.

    Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.SE_VEILEDNING)
    utvalg = attester_for(aktor).select_related("lege__person", "veileder").defer("innhold")
    if not aktor.har(Rettighet.FOR_VEILEDNING):
        utvalg = utvalg.filter(status__in=I_KOMMUNEN)
    if sak_id is not None:
        utvalg = utvalg.filter(sak=sak_id)
    if status is not None:
        utvalg = utvalg.filter(status=status)
    rader = list(utvalg.filter(_after(etter)).order_by("-samlet_at", "-pk")[: per_side + 1])
    vist = rader[:per_side]
    neste = str(vist[-1].pk) if len(rader) > per_side else ""
    return Attestliste(rader=[_row(rad) for rad in vist], neste=neste)


def _after(nokkel: str) -> Q:
    try:
        forrige = Veiledningsattest.objects.filter(pk=UUID(nokkel)).values("samlet_at", "pk").first()
    except ValueError:
        return Q()
    if forrige is None:
        return Q()
    return Q(samlet_at__lt=forrige["samlet_at"]) | Q(samlet_at=forrige["samlet_at"], pk__lt=forrige["pk"])


def _row(attest: Veiledningsattest) -> Attestrad:
    return Attestrad(
        attest_id=attest.pk,
        lege=attest.lege.person.navn,
        veileder=attest.veileder.navn,
        tilskuddsperiode=attest.tilskuddsperiode,
        status=Atteststatus(attest.status),
        timer=timer_av(attest.hundredeler),
        samlet_at=attest.samlet_at,
    )
