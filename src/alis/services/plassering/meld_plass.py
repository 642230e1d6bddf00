"""Report a vacancy that has been typed."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.plassering.behov import Plasskilde
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Ledigplass
from alis.services.felles import FinnesIkke
from alis.services.plassering.avdelinger import finn_avdeling
from alis.services.plassering.plassfakta import Plassfakta
from alis.services.plassering.skriv_plasshendelse import skriv_plasshendelse


@transaction.atomic
def meld_plass(*, aktor: Aktor, plass_id: UUID, fakta: Plassfakta, naa: datetime | None = None) -> None:
    """`plass_id` is chosen by the page: pressed twice, it is one vacancy.

    Raises `ManglerRettighet`, `UkjentAvdeling`, `UgyldigPlass`, and `FinnesIkke` where the identity is another trust's.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    fakta.krev_gyldig()
    fakta.krev_mulig_dag(lokal_dato(naa))
    finn_avdeling(aktor=aktor, avdeling_id=fakta.avdeling_id)
    plass, ny = Ledigplass.objects.get_or_create(
        pk=plass_id,
        defaults={
            "helseforetak_id": aktor.organisasjon_id,
            "kilde": Plasskilde.SKREVET,
            "meldt_at": naa,
            "meldt_av_id": aktor.person_id,
            **fakta.som_json(),
        },
    )
    if plass.helseforetak_id != aktor.organisasjon_id:
        raise FinnesIkke
    if ny:
        skriv_plasshendelse(
            aktor=aktor, plass_id=plass.pk, handling="meld_plass", naa=naa, innhold=fakta.som_json()
        )
