"""Ask the trust again whether the service can be as planned (003 pkt. 5: 6–9 months before)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.plassering.behov import Arena
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.services.plassering.aapne_behov import BehovetVenterIkke, aapne_i_koen, merk_endret
from alis.services.plassering.fortell_om_behov import fortell_foretaket
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse


class AltSpurtIDag(Exception):
    """The trust has been asked today already."""


@transaction.atomic
def sporr_paa_nytt(*, aktor: Aktor, behov_id: UUID, naa: datetime | None = None) -> None:
    """The last time is kept, and the trust's contacts are told. Once a day is enough.

    Raises `ManglerRettighet`, `FinnesIkke`, `BehovetVenterIkke` and `AltSpurtIDag`.
    """
    aktor.krev(Rettighet.MELD_BEHOV)
    naa = naa or timezone.now()
    behov = aapne_i_koen(aktor=aktor, behov_id=behov_id, laas=None, naa=naa)
    if behov.arena != Arena.SYKEHUS:
        raise BehovetVenterIkke
    idag = lokal_dato(naa)
    if behov.forespurt_at is not None and lokal_dato(behov.forespurt_at) == idag:
        raise AltSpurtIDag
    behov.forespurt_at, behov.forespurt_av_id = naa, aktor.person_id
    merk_endret(behov, naa)
    behov.save()
    skriv_behovshendelse(aktor=aktor, behov=behov, handling="sporr_paa_nytt", naa=naa)
    fortell_foretaket(mal=Varselmal.BEHOV_SPURT_PAA_NYTT, behov=behov, nokkel=str(idag), naa=naa)
