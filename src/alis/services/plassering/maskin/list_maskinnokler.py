"""The keys of the trust that are not taken back, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Maskinnokkel


@dataclass(frozen=True, slots=True, kw_only=True)
class Nokkelrad:
    nokkel_id: UUID
    navn: str
    opprettet_at: datetime
    opprettet_av: str
    utloper: date
    er_utlopt: bool
    brukt_at: datetime | None


def list_maskinnokler(*, aktor: Aktor, naa: datetime | None = None) -> Sequence[Nokkelrad]:
    """One query. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    idag = lokal_dato(naa or timezone.now())
    egne = Maskinnokkel.objects.filter(helseforetak=aktor.organisasjon_id, trukket_at__isnull=True)
    return [
        Nokkelrad(
            nokkel_id=rad.pk,
            navn=rad.navn,
            opprettet_at=rad.opprettet_at,
            opprettet_av=rad.opprettet_av.navn,
            utloper=rad.utloper,
            er_utlopt=rad.utloper < idag,
            brukt_at=rad.brukt_at,
        )
        for rad in egne.select_related("opprettet_av")
    ]
