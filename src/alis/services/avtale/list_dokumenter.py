"""The kept documents of a case."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.dokument.format import Dokumentformat
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Dokument
from alis.records.avtale.queries import versjoner_for
from alis.records.felles.dato import lokal_dato


@dataclass(frozen=True, kw_only=True)
class Dokumentlinje:
    """A document without its bytes. `nyeste` is what a download of the format gives; `forseglet` ends with an evidence page."""

    versjon_id: UUID
    nummer: int
    format: Dokumentformat
    sha256: str
    opprettet_at: datetime
    nyeste: bool
    forseglet: bool


def list_dokumenter(*, aktor: Aktor, sak_id: UUID, naa: datetime | None = None) -> tuple[Dokumentlinje, ...]:
    """Return the documents of the versions that the actor may see, newest first. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_AVTALE)
    versjoner = versjoner_for(aktor, dag=lokal_dato(naa or timezone.now())).filter(avtale__sak=sak_id)
    rader = (
        Dokument.objects.filter(versjon__in=versjoner)
        .select_related("versjon")
        .defer("innhold", "vurderinger", "versjon__innhold")
        .order_by("-opprettet_at", "format")
    )
    sett: set[tuple[UUID, str]] = set()
    linjer = []
    for rad in rader:
        linjer.append(_linje(rad, nyeste=(rad.versjon_id, rad.format) not in sett))
        sett.add((rad.versjon_id, rad.format))
    return tuple(linjer)


def _linje(rad: Dokument, *, nyeste: bool) -> Dokumentlinje:
    return Dokumentlinje(
        versjon_id=rad.versjon_id,
        nummer=rad.versjon.nummer,
        format=Dokumentformat(rad.format),
        sha256=rad.sha256,
        opprettet_at=rad.opprettet_at,
        nyeste=nyeste,
        forseglet=rad.segl_id is not None,
    )
