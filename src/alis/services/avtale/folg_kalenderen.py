"""What happens to agreements because a day has come: signed ones come into force, ended ones run out."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.la_lope_ut import la_lope_ut
from alis.services.avtale.laas_saken import laas_saken
from alis.services.avtale.sett_i_kraft import sett_i_kraft


def folg_kalenderen(*, naa: datetime | None = None) -> int:
    """Return how many versions changed state. Run daily, and before agreements are shown; idempotent."""
    naa = naa or timezone.now()
    forfalte = list(_due(naa).order_by("nummer", "pk").values_list("pk", flat=True))
    return sum(_follow(versjon_id, naa) for versjon_id in forfalte)


def _due(naa: datetime) -> QuerySet[Avtaleversjon]:
    dag = lokal_dato(naa)
    begynner = Q(status=Avtalestatus.SIGNERT, gjelder_fra__lte=dag)
    slutter = Q(status=Avtalestatus.I_KRAFT, gjelder_til__lt=dag)
    return Avtaleversjon.objects.filter(begynner | slutter)


@transaction.atomic
def _follow(versjon_id: UUID, naa: datetime) -> bool:
    laas_saken(versjon_id)
    forfalt = _due(naa).select_for_update(of=("self",), no_key=True).select_related("avtale__sak")
    versjon = forfalt.filter(pk=versjon_id).first()
    if versjon is None:
        return False  # followed by someone else, or replaced by a newer version a moment ago
    dag = lokal_dato(naa)
    if versjon.status == Avtalestatus.SIGNERT and not sett_i_kraft(versjon=versjon, dag=dag):
        return False
    if versjon.gjelder_til is not None and versjon.gjelder_til < dag:
        la_lope_ut(versjon=versjon, naa=naa)
    return True
