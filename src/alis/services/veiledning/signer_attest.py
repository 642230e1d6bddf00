"""Doctor or supervisor signs: confirms, logged in, the exact list that was shown."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import VEILEDNINGSATTEST, Attesthandling, Atteststatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.veiledning.models import Veiledningsattest
from alis.services.veiledning.aapne import aapne_attest
from alis.services.veiledning.fortell import fortell, i_kommunen, signererne
from alis.services.veiledning.skriv_veiledningshendelse import skriv_veiledningshendelse


class ListenErEnAnnen(Exception):
    """The content is not the one that the signer was shown."""


class HarSignert(Exception):
    """The actor has signed this list already."""


@transaction.atomic
def signer_attest(
    *, aktor: Aktor, attest_id: UUID, laas: int, sha256: str, naa: datetime | None = None
) -> Atteststatus:
    """Return the state after. Raises `ManglerRettighet`, `FinnesIkke`, `VeiledningenErEndret`, `ListenErEnAnnen`,
    `HarSignert` and `UlovligOvergang`.
    """
    aktor.krev(Rettighet.FOR_VEILEDNING)
    naa = naa or timezone.now()
    attest = aapne_attest(aktor=aktor, attest_id=attest_id, laas=laas, naa=naa)
    if attest.sha256 != sha256:
        raise ListenErEnAnnen
    forst = attest.status == Atteststatus.KLADD
    handling = Attesthandling.SIGNER_FORST if forst else Attesthandling.SIGNER_SIST
    attest.status = VEILEDNINGSATTEST.overgang(attest.status, handling)
    _sign(attest, aktor, naa)
    attest.save()
    skriv_veiledningshendelse(
        aktor=aktor,
        objekt=attest,
        handling="signer_veiledningsattest",
        naa=naa,
        innhold={"sha256": attest.sha256, "som": aktor.rolle},
    )
    _tell(aktor, attest, naa)
    return Atteststatus(attest.status)


def _sign(attest: Veiledningsattest, aktor: Aktor, naa: datetime) -> None:
    """The lists that each may see are her own, so the role says which of the two she is."""
    felt = "lege_signert_at" if aktor.rolle is Rolle.ALIS else "veileder_signert_at"
    if getattr(attest, felt) is not None:
        raise HarSignert
    setattr(attest, felt, naa)


def _tell(aktor: Aktor, attest: Veiledningsattest, naa: datetime) -> None:
    if attest.status == Atteststatus.TIL_SIGNERING:
        mal, til = Varselmal.VEILEDNING_TIL_SIGNERING, signererne(attest)
    else:
        mal = Varselmal.VEILEDNING_TIL_ATTESTERING
        til = i_kommunen(attest, Rolle.KOORDINATOR, Rolle.ATTESTANT, naa=naa)
    fortell(aktor=aktor, attest=attest, mal=mal, til=til, naa=naa)
