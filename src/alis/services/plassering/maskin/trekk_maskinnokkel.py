"""Take a key of the trust's back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.models import Maskinnokkel
from alis.services.felles import hent
from alis.services.journal import skriv_linje


@transaction.atomic
def trekk_maskinnokkel(*, aktor: Aktor, nokkel_id: UUID, naa: datetime | None = None) -> None:
    """From now on the key is as if it had never been, whoever of the trust made it. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    egne = Maskinnokkel.objects.filter(helseforetak=aktor.organisasjon_id, trukket_at__isnull=True)
    rad = hent(egne, for_endring=True, pk=nokkel_id)
    rad.trukket_at, rad.trukket_av_id = naa, aktor.person_id
    rad.save(update_fields=["trukket_at", "trukket_av"])
    skriv_linje(
        aktor=aktor,
        handling="trekk_maskinnokkel",
        objekt_type="Maskinnokkel",
        objekt_id=rad.pk,
        innhold={"navn": rad.navn},
        naa=naa,
    )
