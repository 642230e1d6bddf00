"""What has happened in a case, by the journal."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.journal.models import Journallinje
from alis.records.utdanning.queries import saker_for
from alis.services.felles import FinnesIkke


@dataclass(frozen=True, kw_only=True)
class Hendelse:
    """`navn` and `rolle` are empty where the system itself acted."""

    sekvens: int
    tidspunkt: datetime
    navn: str
    rolle: Rolle | None
    handling: str


def list_hendelser(
    *, aktor: Aktor, sak_id: UUID, antall: int = 200, naa: datetime | None = None
) -> tuple[Hendelse, ...]:
    """Return the newest lines, newest first. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_HENDELSER)
    sak = saker_for(aktor, dag=lokal_dato(naa or timezone.now())).filter(pk=sak_id)
    linjer = Journallinje.objects.filter(sak_id__in=sak.values("pk")).order_by("-sekvens")[:antall]
    hendelser = tuple(_hendelse(linje) for linje in linjer)
    if not hendelser and not sak.exists():
        raise FinnesIkke
    return hendelser


def _hendelse(linje: Journallinje) -> Hendelse:
    return Hendelse(
        sekvens=linje.sekvens,
        tidspunkt=linje.tidspunkt,
        navn=linje.navn,
        rolle=Rolle(linje.rolle) if linje.rolle else None,
        handling=linje.handling,
    )
