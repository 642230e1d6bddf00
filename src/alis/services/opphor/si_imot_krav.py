"""The doctor says that the claim is wrong."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import TILBAKEBETALINGSKRAV, Kravhandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.services.opphor.aapne_opphor import aapne_krav, aapne_opphor
from alis.services.opphor.fortell import fortell
from alis.services.opphor.skriv_opphorshendelse import skriv_opphorshendelse


class UtenOrd(Exception):
    """It must be said what is wrong, or why something is decided."""


@transaction.atomic
def si_imot_krav(
    *, aktor: Aktor, opphor_id: UUID, laas: int, innsigelse: str, naa: datetime | None = None
) -> None:
    """The claim waits for an answer; a later objection takes the place of an earlier, which the journal has.

    Raises `ManglerRettighet`, `FinnesIkke`, `KravetErEndret`, `UlovligOvergang` and `UtenOrd`.
    """
    aktor.krev(Rettighet.SVAR_PA_KRAV)
    naa = naa or timezone.now()
    opphor = aapne_opphor(aktor=aktor, opphor_id=opphor_id, naa=naa)
    krav = aapne_krav(opphor, laas=laas)
    krav.status = TILBAKEBETALINGSKRAV.overgang(krav.status, Kravhandling.SI_IMOT)
    if not innsigelse.strip():
        raise UtenOrd
    krav.innsigelse = innsigelse.strip()
    krav.imotsagt_at, krav.imotsagt_av_id = naa, aktor.person_id
    krav.laas += 1
    krav.save()
    skriv_opphorshendelse(
        aktor=aktor,
        opphor=opphor,
        handling="si_imot_krav",
        naa=naa,
        innhold={"krav": krav.nummer},
    )
    fortell(
        aktor=aktor,
        opphor=opphor,
        mal=Varselmal.KRAV_IMOTSAGT,
        roller=(Rolle.ATTESTANT, Rolle.KOORDINATOR),
        nokkel=f"imot-{krav.nummer}-{krav.laas}",
        naa=naa,
    )
