"""Approve a claim and send it: it is booked, the letter is made, the clock begins, and the doctor is told."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.tilbakekrav import betalingsfrist
from alis.domain.flyt import TILBAKEBETALINGSKRAV, Kravhandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.services.opphor.aapne_opphor import aapne_krav, aapne_opphor
from alis.services.opphor.bokfor_krav import bokfor_krevd
from alis.services.opphor.fortell import fortell
from alis.services.opphor.lagre_brev import lagre_brev
from alis.services.opphor.skriv_brev import skriv_kravbrev
from alis.services.opphor.skriv_opphorshendelse import skriv_opphorshendelse


class EgenBeregning(Exception):
    """Whoever worked the claim out does not approve it; another must."""


@transaction.atomic
def send_krav(*, aktor: Aktor, opphor_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `KravetErEndret`, `UlovligOvergang` and `EgenBeregning`."""
    aktor.krev(Rettighet.GODKJENN_KRAV)
    naa = naa or timezone.now()
    opphor = aapne_opphor(aktor=aktor, opphor_id=opphor_id, naa=naa)
    krav = aapne_krav(opphor, laas=laas)
    krav.status = TILBAKEBETALINGSKRAV.overgang(krav.status, Kravhandling.SEND)
    if krav.beregnet_av_id == aktor.person_id:
        raise EgenBeregning
    krav.sendt_at, krav.sendt_av_id = naa, aktor.person_id
    krav.forfall = betalingsfrist(sendt=lokal_dato(naa)).verdi
    krav.laas += 1
    krav.save()
    bokfor_krevd(krav=krav, av=aktor.person_id, naa=naa)
    brev = lagre_brev(
        opphor=opphor,
        krav=krav,
        brev=skriv_kravbrev(opphor=opphor, krav=krav, forfall=krav.forfall, naa=naa),
        naa=naa,
    )
    skriv_opphorshendelse(
        aktor=aktor,
        opphor=opphor,
        handling="send_krav",
        naa=naa,
        innhold={"krav": krav.nummer, "belop": krav.belop, "forfall": krav.forfall, "brev": brev.sha256},
    )
    fortell(
        aktor=aktor,
        opphor=opphor,
        mal=Varselmal.KRAV_SENDT,
        roller=(Rolle.ALIS, Rolle.KOORDINATOR),
        nokkel=f"sendt-{krav.nummer}",
        dato=krav.forfall,
        naa=naa,
    )
