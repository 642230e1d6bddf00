"""Correct a session that stands in no list that holds."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.veiledning.models import Veiledningsmote
from alis.services.veiledning.aapne import aapne_mote
from alis.services.veiledning.motefakta import Motefakta, sett_fakta
from alis.services.veiledning.registrer_mote import supervising
from alis.services.veiledning.skriv_veiledningshendelse import skriv_veiledningshendelse


class StarIListe(Exception):
    """The session stands in a list that is to be signed, or is. The list must be thrown away or returned first."""


@transaction.atomic
def endre_mote(
    *, aktor: Aktor, mote_id: UUID, laas: int, fakta: Motefakta, naa: datetime | None = None
) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `VeiledningenErEndret`, `StarIListe`, and what `sett_fakta` raises."""
    aktor.krev(Rettighet.FOR_VEILEDNING)
    naa = naa or timezone.now()
    mote = aapne_fritt_mote(aktor=aktor, mote_id=mote_id, laas=laas, naa=naa)
    sett_fakta(mote, fakta, idag=lokal_dato(naa), veileder=supervising(aktor))
    mote.laas += 1
    mote.save()
    skriv_veiledningshendelse(
        aktor=aktor,
        objekt=mote,
        handling="endre_veiledningsmote",
        naa=naa,
        innhold={"dag": mote.dag, "hundredeler": mote.hundredeler},
    )


def aapne_fritt_mote(*, aktor: Aktor, mote_id: UUID, laas: int, naa: datetime) -> Veiledningsmote:
    mote = aapne_mote(aktor=aktor, mote_id=mote_id, laas=laas, naa=naa)
    if mote.attest_id is not None:
        raise StarIListe
    return mote
