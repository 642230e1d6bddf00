"""What has happened in a case, by the journal."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.avtale.models import Avtaleversjon
from alis.records.avtale.queries import skjulte_versjoner
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
    """Return the newest lines, newest first; none about a kind of agreement that is hidden from the actor.

    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.SE_HENDELSER)
    sak = saker_for(aktor, dag=lokal_dato(naa or timezone.now())).filter(pk=sak_id)
    linjer = Journallinje.objects.filter(sak_id__in=sak.values("pk")).exclude(_hidden(aktor, sak_id))
    hendelser = tuple(_hendelse(linje) for linje in linjer.order_by("-sekvens")[:antall])
    if not hendelser and not sak.exists():
        raise FinnesIkke
    return hendelser


def _hidden(aktor: Aktor, sak_id: UUID) -> Q:
    """The journal keeps ids as text, so they are written out."""
    versjoner = skjulte_versjoner(aktor, sak_id).values_list("pk", flat=True)
    return Q(objekt_type=Avtaleversjon.__name__, objekt_id__in=[str(pk) for pk in versjoner])


def _hendelse(linje: Journallinje) -> Hendelse:
    return Hendelse(
        sekvens=linje.sekvens,
        tidspunkt=linje.tidspunkt,
        navn=linje.navn,
        rolle=Rolle(linje.rolle) if linje.rolle else None,
        handling=linje.handling,
    )
