"""What happens to agreements because a day has come: signed ones come into force, ended ones run out."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.la_lope_ut import la_lope_ut
from alis.services.avtale.sett_i_kraft import sett_i_kraft


def folg_kalenderen(*, naa: datetime | None = None) -> int:
    """Return how many versions changed state. Run daily, and before agreements are shown; idempotent."""
    naa = naa or timezone.now()
    if not _due(naa).exists():
        return 0
    with transaction.atomic():
        forfalte = _due(naa).select_for_update(of=("self",)).select_related("avtale__sak").order_by("nummer")
        return sum(_follow(versjon, naa) for versjon in forfalte)


def _due(naa: datetime) -> QuerySet[Avtaleversjon]:
    dag = lokal_dato(naa)
    begynner = Q(status=Avtalestatus.SIGNERT, gjelder_fra__lte=dag)
    slutter = Q(status=Avtalestatus.I_KRAFT, gjelder_til__lt=dag)
    return Avtaleversjon.objects.filter(begynner | slutter)


def _follow(versjon: Avtaleversjon, naa: datetime) -> bool:
    # A newer version may have replaced this one a moment ago, in this very run.
    versjon.refresh_from_db(fields=["status"])
    if versjon.status == Avtalestatus.SIGNERT:
        return sett_i_kraft(versjon=versjon, dag=lokal_dato(naa))
    if versjon.status == Avtalestatus.I_KRAFT:
        la_lope_ut(versjon=versjon, naa=naa)
        return True
    return False
