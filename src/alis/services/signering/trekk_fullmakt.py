"""The giver takes a power of attorney back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.parter.models import Fullmakt
from alis.services.felles import hent
from alis.services.journal import skriv_linje


@transaction.atomic
def trekk_fullmakt(*, aktor: Aktor, fullmakt_id: UUID, naa: datetime | None = None) -> None:
    """It works no more from this moment; what was signed by it stands. Taking it back twice changes nothing.

    Raises `ManglerRettighet`, and `FinnesIkke` for another's.
    """
    aktor.krev(Rettighet.GI_FULLMAKT)
    naa = naa or timezone.now()
    egne = Fullmakt.objects.filter(giver_id=aktor.person_id, organisasjon_id=aktor.organisasjon_id)
    fullmakt = hent(egne, for_endring=True, pk=fullmakt_id)
    if fullmakt.trukket_at is not None:
        return
    fullmakt.trukket_at = naa
    fullmakt.save(update_fields=["trukket_at"])
    skriv_linje(
        aktor=aktor,
        handling="trekk_fullmakt",
        objekt_type="Fullmakt",
        objekt_id=fullmakt.pk,
        kommunenummer=aktor.kommune,
        innhold={"mottaker_id": fullmakt.mottaker_id},
        naa=naa,
    )
