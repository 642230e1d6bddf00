"""The roles that a person can choose among."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.parter.queries import roller_pa
from alis.services.tilgang.lag_aktor import lag_aktor


@dataclass(frozen=True, kw_only=True)
class Rollevalg:
    """A role that can be acted in today, and the id that chooses it."""

    rolleinnehav_id: UUID
    aktor: Aktor


def list_roller(*, person_id: UUID, naa: datetime | None = None) -> tuple[Rollevalg, ...]:
    """Return the person's roles today, by organisation and role. Empty for a person without any."""
    dag = lokal_dato(naa or timezone.now())
    innehav = roller_pa(dag).filter(person_id=person_id).order_by("organisasjon__navn", "rolle", "id")
    return tuple(Rollevalg(rolleinnehav_id=rad.pk, aktor=lag_aktor(rad)) for rad in innehav)
