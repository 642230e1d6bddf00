"""Throw away a list before both have signed: its sessions can be corrected and gathered again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import VEILEDNINGSATTEST, Attesthandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.veiledning.models import Veiledningsattest
from alis.services.veiledning.aapne import aapne_attest
from alis.services.veiledning.skriv_veiledningshendelse import skriv_veiledningshendelse


@transaction.atomic
def forkast_attest(*, aktor: Aktor, attest_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """By doctor or supervisor. Raises `ManglerRettighet`, `FinnesIkke`, `VeiledningenErEndret` and `UlovligOvergang`."""
    aktor.krev(Rettighet.FOR_VEILEDNING)
    naa = naa or timezone.now()
    attest = aapne_attest(aktor=aktor, attest_id=attest_id, laas=laas, naa=naa)
    avslutt(attest, handling=Attesthandling.FORKAST, aktor=aktor, naa=naa)
    skriv_veiledningshendelse(aktor=aktor, objekt=attest, handling="forkast_veiledningsattest", naa=naa)


def avslutt(attest: Veiledningsattest, *, handling: Attesthandling, aktor: Aktor, naa: datetime) -> None:
    """The list stands as it was, and lets its sessions go."""
    attest.status = VEILEDNINGSATTEST.overgang(attest.status, handling)
    attest.avsluttet_at, attest.avsluttet_av_id = naa, aktor.person_id
    attest.save()
    attest.moter.update(attest=None)
