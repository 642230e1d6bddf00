"""Stand by a claim that the doctor disagrees with, or let her off it: one act each, decided by whoever approves claims."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import TILBAKEBETALINGSKRAV, Kravhandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.services.opphor.aapne_opphor import aapne_krav, aapne_opphor
from alis.services.opphor.bokfor_krav import bokfor_ettergitt
from alis.services.opphor.fortell import fortell
from alis.services.opphor.si_imot_krav import UtenOrd
from alis.services.opphor.skriv_opphorshendelse import skriv_opphorshendelse


def fasthold_krav(
    *, aktor: Aktor, opphor_id: UUID, laas: int, fordi: str, naa: datetime | None = None
) -> None:
    """The doctor is told why. Raises what `avgjor_krav` raises."""
    avgjor_krav(
        aktor=aktor, opphor_id=opphor_id, laas=laas, fordi=fordi, handling=Kravhandling.FASTHOLD, naa=naa
    )


def ettergi_krav(
    *, aktor: Aktor, opphor_id: UUID, laas: int, fordi: str, naa: datetime | None = None
) -> None:
    """What is left of it shall not be paid. Raises what `avgjor_krav` raises."""
    avgjor_krav(
        aktor=aktor, opphor_id=opphor_id, laas=laas, fordi=fordi, handling=Kravhandling.ETTERGI, naa=naa
    )


@transaction.atomic
def avgjor_krav(
    *,
    aktor: Aktor,
    opphor_id: UUID,
    laas: int,
    fordi: str,
    handling: Kravhandling,
    naa: datetime | None = None,
) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `KravetErEndret`, `UlovligOvergang` and `UtenOrd`."""
    aktor.krev(Rettighet.GODKJENN_KRAV)
    naa = naa or timezone.now()
    opphor = aapne_opphor(aktor=aktor, opphor_id=opphor_id, naa=naa)
    krav = aapne_krav(opphor, laas=laas)
    krav.status = TILBAKEBETALINGSKRAV.overgang(krav.status, handling)
    if not fordi.strip():
        raise UtenOrd
    krav.avgjort_at, krav.avgjort_av_id = naa, aktor.person_id
    krav.avgjort_fordi = fordi.strip()
    krav.laas += 1
    krav.save()
    if handling is Kravhandling.ETTERGI:
        bokfor_ettergitt(krav=krav, av=aktor.person_id, naa=naa)
    skriv_opphorshendelse(
        aktor=aktor,
        opphor=opphor,
        handling=f"{handling}_krav",
        naa=naa,
        innhold={"krav": krav.nummer},
    )
    fortell(
        aktor=aktor,
        opphor=opphor,
        mal=Varselmal.KRAV_AVGJORT,
        roller=(Rolle.ALIS, Rolle.KOORDINATOR),
        nokkel=f"avgjort-{krav.nummer}-{krav.laas}",
        naa=naa,
    )
