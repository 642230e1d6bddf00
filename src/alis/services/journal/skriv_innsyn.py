"""Log that someone read a person's case."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.records.journal.models import Innsynslinje


def skriv_innsyn(
    *, aktor: Aktor, sak_id: UUID, gjelder_person_id: UUID, side: str, naa: datetime | None = None
) -> None:
    """`side` names what was read. The doctor's reading of her own case is not logged."""
    if aktor.person_id == gjelder_person_id:
        return
    Innsynslinje.objects.create(
        tidspunkt=naa or timezone.now(),
        person_id=aktor.person_id,
        navn=aktor.navn,
        rolle=aktor.rolle.value,
        organisasjon_id=aktor.organisasjon_id,
        organisasjon=aktor.organisasjon_navn,
        sak_id=sak_id,
        gjelder_person_id=gjelder_person_id,
        side=side,
    )
