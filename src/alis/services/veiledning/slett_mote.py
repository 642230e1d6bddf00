"""Take away a session that was never held, or was written twice."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.veiledning.endre_mote import aapne_fritt_mote
from alis.services.veiledning.skriv_veiledningshendelse import skriv_veiledningshendelse


@transaction.atomic
def slett_mote(*, aktor: Aktor, mote_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `VeiledningenErEndret` and `StarIListe`."""
    aktor.krev(Rettighet.FOR_VEILEDNING)
    naa = naa or timezone.now()
    mote = aapne_fritt_mote(aktor=aktor, mote_id=mote_id, laas=laas, naa=naa)
    skriv_veiledningshendelse(
        aktor=aktor,
        objekt=mote,
        handling="slett_veiledningsmote",
        naa=naa,
        innhold={"dag": mote.dag, "hundredeler": mote.hundredeler},
    )
    mote.delete()
