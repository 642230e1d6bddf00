"""The doctor lets a kommune see her earlier course in another."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.utdanning.models import Delingssamtykke
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


class SammeSak(Exception):
    """A case is not shared with itself."""


@transaction.atomic
def gi_delingssamtykke(
    *, aktor: Aktor, fra_sak_id: UUID, til_sak_id: UUID, naa: datetime | None = None
) -> UUID:
    """Return the id of the consent, new or in force already. Both cases are the doctor's own.

    Raises `ManglerRettighet`, `FinnesIkke` and `SammeSak`.
    """
    aktor.krev(Rettighet.GI_SAMTYKKE)
    naa = naa or timezone.now()
    fra = hent(saker_for(aktor), for_endring=True, pk=fra_sak_id)
    til = hent(saker_for(aktor), pk=til_sak_id)
    if fra == til:
        raise SammeSak
    samtykke, ny = Delingssamtykke.objects.get_or_create(
        fra_sak=fra, til_sak=til, trukket_at=None, defaults={"gitt_at": naa}
    )
    if ny:
        skriv_sakshendelse(
            aktor=aktor,
            sak=til,
            handling="gi_delingssamtykke",
            objekt=samtykke,
            naa=naa,
            innhold={"fra_sak": fra.pk},
        )
    return samtykke.pk
