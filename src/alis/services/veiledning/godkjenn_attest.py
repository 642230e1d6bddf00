"""Another person in the kommune approves an attested list, and what it cost is booked."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import VEILEDNINGSATTEST, Attesthandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.services.veiledning.aapne import aapne_attest
from alis.services.veiledning.attester_attest import krev_usignert
from alis.services.veiledning.bokfor_kostnaden import bokfor_kostnaden
from alis.services.veiledning.fortell import fortell, signererne
from alis.services.veiledning.skriv_veiledningshendelse import skriv_veiledningshendelse


class HarAttestertSelv(Exception):
    """Whoever attested the list does not approve it; another must."""


@transaction.atomic
def godkjenn_attest(*, aktor: Aktor, attest_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `VeiledningenErEndret`, `UlovligOvergang`, `HarSignertSelv` and
    `HarAttestertSelv`.
    """
    aktor.krev(Rettighet.GODKJENN_REFUSJON)
    naa = naa or timezone.now()
    attest = aapne_attest(aktor=aktor, attest_id=attest_id, laas=laas, naa=naa)
    attest.status = VEILEDNINGSATTEST.overgang(attest.status, Attesthandling.GODKJENN)
    krev_usignert(attest, aktor)
    if attest.attestert_av_id == aktor.person_id:
        raise HarAttestertSelv
    attest.godkjent_at, attest.godkjent_av_id = naa, aktor.person_id
    attest.save()
    bokfor_kostnaden(attest, bokfort_av=aktor.person_id, naa=naa)
    skriv_veiledningshendelse(
        aktor=aktor,
        objekt=attest,
        handling="godkjenn_veiledningsattest",
        naa=naa,
        innhold={"belop": attest.belop},
    )
    fortell(aktor=aktor, attest=attest, mal=Varselmal.VEILEDNING_GODKJENT, til=signererne(attest), naa=naa)
