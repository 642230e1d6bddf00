"""Open a case for a change: found, allowed, locked, and not changed by others meanwhile."""

from datetime import datetime
from uuid import UUID

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent, krev_laas


def aapne_sak(*, aktor: Aktor, sak_id: UUID, laas: int, naa: datetime) -> AlisSak:
    """Return the case, locked and marked as changed by the actor. Call it inside the act's transaction.

    Raises `ManglerRettighet`, `FinnesIkke` and `EndretAvAndre`.
    """
    aktor.krev(Rettighet.ENDRE_SAK)
    sak = hent(saker_for(aktor, dag=lokal_dato(naa)), for_endring=True, pk=sak_id)
    krev_laas(sak, laas)
    sak.laas += 1
    sak.endret_at = naa
    sak.endret_av_id = aktor.person_id
    sak.save(update_fields=["laas", "endret_at", "endret_av"])
    return sak
