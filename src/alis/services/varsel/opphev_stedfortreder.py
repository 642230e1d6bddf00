"""Be back: the substitute has one's notices no longer."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.varsel.models import Stedfortreder
from alis.services.felles import hent
from alis.services.journal import skriv_linje


@transaction.atomic
def opphev_stedfortreder(*, aktor: Aktor, rad_id: UUID, naa: datetime | None = None) -> None:
    """At once, whatever the period was. The journal keeps that it was. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.NEVNE_STEDFORTREDER)
    egne = Stedfortreder.objects.filter(
        person=aktor.person_id, rolle=aktor.rolle, organisasjon=aktor.organisasjon_id
    )
    rad = hent(egne, for_endring=True, pk=rad_id)
    rad.delete()
    skriv_linje(
        aktor=aktor,
        handling="opphev_stedfortreder",
        objekt_type="Stedfortreder",
        objekt_id=rad_id,
        innhold={"stedfortreder_id": rad.stedfortreder_id, "fom": rad.fom, "tom": rad.tom},
        naa=naa,
    )
