"""The last day on which an offer that is sent now can be answered, by the trust's own number of days."""

from collections.abc import Callable
from datetime import date, datetime

from django.utils import timezone

from alis.domain.plassering.tilbudsregler import tilbudsfrist
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Foretaksprofil


def les_svarfrist(*, aktor: Aktor, naa: datetime | None = None) -> Callable[[date], date]:
    """Return what gives it for a place by the day on which it begins. One query, however many places are asked of."""
    sendt = lokal_dato(naa or timezone.now())
    profil = Foretaksprofil.objects.filter(pk=aktor.organisasjon_id).first()
    dager = profil.svarfrist_dager if profil else None

    def for_plassen(begynner: date) -> date:
        return tilbudsfrist(sendt=sendt, dager=dager, begynner=begynner).verdi

    return for_plassen
