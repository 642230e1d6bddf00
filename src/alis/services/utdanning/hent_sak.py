"""Read one case."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.queries import saker_for
from alis.services.felles import FinnesIkke
from alis.services.journal import skriv_innsyn
from alis.services.utdanning.les_saker import les_saker
from alis.services.utdanning.saksbilde import Saksbilde


def hent_sak(*, aktor: Aktor, sak_id: UUID, side: str = "sak", naa: datetime | None = None) -> Saksbilde:
    """Return the case and log the reading, with `side` as what was read.

    Raises `ManglerRettighet`, and `FinnesIkke` for a case that the actor may not see.
    """
    aktor.krev(Rettighet.SE_SAK)
    naa = naa or timezone.now()
    dag = lokal_dato(naa)
    saker = les_saker(aktor=aktor, saker=saker_for(aktor, dag=dag).filter(pk=sak_id))
    if not saker:
        raise FinnesIkke
    skriv_innsyn(aktor=aktor, sak_id=sak_id, gjelder_person_id=saker[0].lege.person_id, side=side, naa=naa)
    return saker[0]
