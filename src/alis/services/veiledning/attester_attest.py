"""The kommune vouches for a signed list, and what it cost is set."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument import les_som
from alis.domain.flyt import VEILEDNINGSATTEST, Attesthandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.domain.veiledning.attestinnhold import Attestinnhold
from alis.domain.veiledning.kostnad import veiledningskostnad
from alis.domain.verdier import Belop
from alis.records.veiledning.models import Veiledningsattest
from alis.services.veiledning.aapne import aapne_attest
from alis.services.veiledning.avtalt_timesats import avtalt_timesats
from alis.services.veiledning.fortell import fortell, i_kommunen
from alis.services.veiledning.skriv_veiledningshendelse import skriv_veiledningshendelse


class HarSignertSelv(Exception):
    """Whoever signed the list neither attests nor approves it."""


class ManglerKostnad(Exception):
    """No pay by the hour is agreed, and it is not said what the supervision cost."""


@transaction.atomic
def attester_attest(
    *, aktor: Aktor, attest_id: UUID, laas: int, kostnad: Belop | None = None, naa: datetime | None = None
) -> Belop:
    """Return the cost: hours times the agreed pay, or the stated `kostnad` where none is agreed.

    Raises `ManglerRettighet`, `FinnesIkke`, `VeiledningenErEndret`, `UlovligOvergang`, `HarSignertSelv` and
    `ManglerKostnad`.
    """
    aktor.krev(Rettighet.ATTESTER_REFUSJON)
    naa = naa or timezone.now()
    attest = aapne_attest(aktor=aktor, attest_id=attest_id, laas=laas, naa=naa)
    attest.status = VEILEDNINGSATTEST.overgang(attest.status, Attesthandling.ATTESTER)
    krev_usignert(attest, aktor)
    belop = _set_cost(attest, kostnad)
    attest.attestert_at, attest.attestert_av_id = naa, aktor.person_id
    attest.save()
    skriv_veiledningshendelse(
        aktor=aktor,
        objekt=attest,
        handling="attester_veiledningsattest",
        naa=naa,
        innhold={"belop": belop.ore, "timesats": attest.timesats},
    )
    fortell(
        aktor=aktor,
        attest=attest,
        mal=Varselmal.VEILEDNING_TIL_GODKJENNING,
        til=i_kommunen(attest, Rolle.SIGNATAR, Rolle.ATTESTANT, naa=naa),
        naa=naa,
    )
    return belop


def krev_usignert(attest: Veiledningsattest, aktor: Aktor) -> None:
    """Raises `HarSignertSelv`."""
    if aktor.person_id in (attest.lege_id, attest.veileder_id):
        raise HarSignertSelv


def _set_cost(attest: Veiledningsattest, kostnad: Belop | None) -> Belop:
    innhold = les_som(Attestinnhold, attest.innhold)
    timesats = avtalt_timesats(
        sak_id=attest.sak_id, veileder_id=attest.veileder_id, dager=[mote.dag for mote in innhold.moter]
    )
    belop = veiledningskostnad(timer=innhold.timer, timesats=timesats).verdi
    belop = kostnad if belop is None else belop
    if belop is None or belop < Belop.null():
        raise ManglerKostnad
    attest.timesats = None if timesats is None else timesats.ore
    attest.belop = belop.ore
    return belop
