"""Register a session that has been held."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.veiledning.models import Veiledningsmote
from alis.services.veiledning.aapne import aapne_sak
from alis.services.veiledning.motefakta import Motefakta, sett_fakta
from alis.services.veiledning.skriv_veiledningshendelse import skriv_veiledningshendelse


@transaction.atomic
def registrer_mote(*, aktor: Aktor, sak_id: UUID, fakta: Motefakta, naa: datetime | None = None) -> UUID:
    """By the doctor, or by whoever supervised her on the day.

    Raises `ManglerRettighet`, `FinnesIkke`, and what `sett_fakta` raises.
    """
    aktor.krev(Rettighet.FOR_VEILEDNING)
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, naa=naa)
    mote = Veiledningsmote(sak=sak, lege_id=sak.lege_id, registrert_at=naa, registrert_av_id=aktor.person_id)
    sett_fakta(mote, fakta, idag=lokal_dato(naa), veileder=supervising(aktor))
    mote.save(force_insert=True)
    skriv_veiledningshendelse(
        aktor=aktor,
        objekt=mote,
        handling="registrer_veiledningsmote",
        naa=naa,
        innhold={"dag": mote.dag, "hundredeler": mote.hundredeler},
    )
    return mote.pk


def supervising(aktor: Aktor) -> UUID | None:
    """The actor where she acts as supervisor: she writes down her own sessions only."""
    return aktor.person_id if aktor.rolle is Rolle.VEILEDER else None
