"""What the calendar does with service in municipal institutions: it begins."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from alis.domain.flyt import Behovsstatus
from alis.domain.plassering.behov import Arena
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov
from alis.services.plassering.institusjon.aapne_institusjon import begynn_i_institusjonen
from alis.services.plassering.laas_plasseringen import laas_behov, laas_legene


def folg_institusjonene(*, naa: datetime) -> int:
    """Return how many began. Run at any time, by many; a night that was missed is made good the next."""
    return sum(_begin(behov_id, naa) for behov_id in list(_due(naa).values_list("pk", flat=True)))


def _due(naa: datetime) -> QuerySet[Behov]:
    return (
        Behov.objects.filter(
            arena=Arena.KOMMUNAL_INSTITUSJON,
            status=Behovsstatus.MELDT,
            institusjonsperioder__fom__lte=lokal_dato(naa),
        )
        .order_by("pk")
        .distinct()
    )


@transaction.atomic
def _begin(behov_id: UUID, naa: datetime) -> bool:
    behov = Behov.objects.select_related("sak").get(pk=behov_id)
    laas_legene([behov.sak.lege_id])
    laas_behov([behov_id])
    return begynn_i_institusjonen(Behov.objects.select_related("sak").get(pk=behov_id), naa=naa)
