"""Find a case that the actor may see, locked, for an act in its books."""

from datetime import datetime
from uuid import UUID

from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent
from alis.services.sats import hent_satssett


def aapne_sak(*, aktor: Aktor, sak_id: UUID, tilskuddsperiode: str, naa: datetime) -> AlisSak:
    """Raises `FinnesIkke`, and `UkjentSatssett` where no grant period has the name."""
    sak: AlisSak = hent(saker_for(aktor, dag=lokal_dato(naa)), for_endring=True, pk=sak_id)
    hent_satssett(tilskuddsperiode)
    return sak
