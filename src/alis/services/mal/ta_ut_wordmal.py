"""Take the kommune's Word template out of use."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.mal.models import Wordmal
from alis.services.felles import FinnesIkke
from alis.services.journal import skriv_linje


@transaction.atomic
def ta_ut_wordmal(*, aktor: Aktor, naa: datetime | None = None) -> None:
    """The file is kept. Raises `ManglerRettighet`, and `FinnesIkke` where there is none in use."""
    aktor.krev(Rettighet.STYRE_WORDMAL)
    if not ta_ut_av_bruk(aktor=aktor, naa=naa or timezone.now()):
        raise FinnesIkke


def ta_ut_av_bruk(*, aktor: Aktor, naa: datetime) -> bool:
    """Return whether there was one. For an act that has checked its own right, inside its transaction."""
    rad = (
        Wordmal.objects.select_for_update(no_key=True)
        .filter(kommune=aktor.kommune, tatt_ut_at__isnull=True)
        .first()
    )
    if rad is None:
        return False
    rad.tatt_ut_at, rad.tatt_ut_av_id = naa, aktor.person_id
    rad.save(update_fields=["tatt_ut_at", "tatt_ut_av"])
    skriv_linje(
        aktor=aktor,
        handling="ta_ut_wordmal",
        objekt_type="Wordmal",
        objekt_id=rad.pk,
        kommunenummer=aktor.kommune,
        innhold={"filnavn": rad.filnavn, "sha256": rad.sha256},
        naa=naa,
    )
    return True
