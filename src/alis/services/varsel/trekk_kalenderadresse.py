"""Take a calendar's address back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.varsel.models import Kalenderadresse
from alis.services.felles import hent
from alis.services.journal import skriv_linje


@transaction.atomic
def trekk_kalenderadresse(*, aktor: Aktor, adresse_id: UUID, naa: datetime | None = None) -> None:
    """From now on the address does not exist. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_VARSLER)
    naa = naa or timezone.now()
    egne = Kalenderadresse.objects.filter(person=aktor.person_id, trukket_at__isnull=True)
    rad = hent(egne, for_endring=True, pk=adresse_id)
    rad.trukket_at = naa
    rad.save(update_fields=["trukket_at"])
    skriv_linje(
        aktor=aktor,
        handling="trekk_kalenderadresse",
        objekt_type="Kalenderadresse",
        objekt_id=rad.pk,
        naa=naa,
    )
