"""Seal what was signed while no seal could be set."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.laas_saken import laas_saken
from alis.services.avtale.lag_signert_dokument import forsegl_dokument


def forsegl_ventende(*, naa: datetime | None = None) -> int:
    """Seal each signed version that has no sealed document yet, in a transaction of its own. Returns how many.

    Idempotent. Raises `SeglUtilgjengelig`; those sealed before it stay sealed.
    """
    naa = naa or timezone.now()
    ventende = _waiting().values_list("pk", flat=True)
    return sum(_seal(versjon_id, naa) for versjon_id in list(ventende))


def _waiting() -> QuerySet[Avtaleversjon]:
    forseglet = Avtaleversjon.objects.filter(dokumenter__segl__isnull=False)
    return Avtaleversjon.objects.filter(signert_at__isnull=False).exclude(pk__in=forseglet.values("pk"))


@transaction.atomic
def _seal(versjon_id: UUID, naa: datetime) -> bool:
    laas_saken(versjon_id)
    versjon = _waiting().select_related("avtale__sak").filter(pk=versjon_id).first()
    if versjon is None:
        return False
    forsegl_dokument(versjon=versjon, naa=naa)
    return True
