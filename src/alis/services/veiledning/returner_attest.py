"""The kommune sends a signed list back, and says what is wrong with it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Attesthandling
from alis.domain.tilgang import Aktor, ManglerRettighet, Rettighet
from alis.domain.varsel import Varselmal
from alis.services.veiledning.aapne import aapne_attest
from alis.services.veiledning.forkast_attest import avslutt
from alis.services.veiledning.fortell import fortell, signererne
from alis.services.veiledning.skriv_veiledningshendelse import skriv_veiledningshendelse


class UtenGrunn(Exception):
    """It is not said what is wrong."""


@transaction.atomic
def returner_attest(
    *, aktor: Aktor, attest_id: UUID, laas: int, fordi: str, naa: datetime | None = None
) -> None:
    """By whoever may attest or approve. Raises `ManglerRettighet`, `FinnesIkke`, `VeiledningenErEndret`, `UtenGrunn` and
    `UlovligOvergang`.
    """
    if not (aktor.har(Rettighet.ATTESTER_REFUSJON) or aktor.har(Rettighet.GODKJENN_REFUSJON)):
        raise ManglerRettighet(rolle=aktor.rolle, rettighet=Rettighet.ATTESTER_REFUSJON)
    naa = naa or timezone.now()
    attest = aapne_attest(aktor=aktor, attest_id=attest_id, laas=laas, naa=naa)
    if not fordi.strip():
        raise UtenGrunn
    attest.returnert_fordi = fordi.strip()
    avslutt(attest, handling=Attesthandling.RETURNER, aktor=aktor, naa=naa)
    skriv_veiledningshendelse(aktor=aktor, objekt=attest, handling="returner_veiledningsattest", naa=naa)
    fortell(aktor=aktor, attest=attest, mal=Varselmal.VEILEDNING_RETURNERT, til=signererne(attest), naa=naa)
