"""All the doctor's cases, in every kommune, as one course."""

from datetime import datetime

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.queries import saker_for
from alis.services.utdanning.les_saker import les_saker
from alis.services.utdanning.saksbilde import Saksbilde


def hent_min_tidslinje(*, aktor: Aktor, naa: datetime | None = None) -> tuple[Saksbilde, ...]:
    """Return the doctor's own cases, the newest first. Raises `ManglerRettighet` for anyone but a doctor."""
    aktor.krev(Rettighet.SE_TIDSLINJE)
    dag = lokal_dato(naa or timezone.now())
    return les_saker(aktor=aktor, saker=saker_for(aktor, dag=dag).order_by("-opprettet_at", "pk"))
