"""Open one notice."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.varsel.models import Varsel
from alis.services.felles import hent
from alis.services.varsel.varselbilde import Varselbilde, lag_varselbilder


@transaction.atomic
def les_varsel(*, aktor: Aktor, varsel_id: UUID, naa: datetime | None = None) -> Varselbilde:
    """Opened, it has been read; the first time counts. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_VARSLER)
    naa = naa or timezone.now()
    egne = Varsel.objects.filter(person_id=aktor.person_id)
    rad = hent(egne.select_related("organisasjon", "vegne_av"), pk=varsel_id)
    if rad.lest_at is None:
        egne.filter(pk=varsel_id, lest_at__isnull=True).update(lest_at=naa)
    (bilde,) = lag_varselbilder(aktor=aktor, rader=[rad], dag=lokal_dato(naa))
    return bilde
