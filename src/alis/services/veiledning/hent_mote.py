"""Read one session, to correct it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.veiledning.queries import moter_for
from alis.services.felles import hent
from alis.services.veiledning.hent_veiledning import Motebilde, Veiledningssak, lag_motebilde, lag_sak


@dataclass(frozen=True, kw_only=True)
class Valgtmote:
    sak: Veiledningssak
    mote: Motebilde


def hent_mote(*, aktor: Aktor, mote_id: UUID, naa: datetime | None = None) -> Valgtmote:
    """Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.FOR_VEILEDNING)
    utvalg = moter_for(aktor, dag=lokal_dato(naa or timezone.now()))
    mote = hent(utvalg.select_related("sak__lege__person", "sak__kommune", "veileder"), pk=mote_id)
    return Valgtmote(sak=lag_sak(mote.sak), mote=lag_motebilde(mote))
