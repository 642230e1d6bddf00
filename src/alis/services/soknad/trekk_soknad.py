"""Withdraw an application that has been sent. A new one can be made for the same period."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Soknadshandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.soknad.aapne_soknad import aapne_soknad, flytt
from alis.services.soknad.skriv_soknadshendelse import skriv_soknadshendelse
from alis.services.soknad.velg_linje import UtenGrunn


@transaction.atomic
def trekk_soknad(
    *, aktor: Aktor, tilskuddsperiode: str, laas: int, fordi: str, naa: datetime | None = None
) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `UlovligOvergang` and `UtenGrunn`."""
    aktor.krev(Rettighet.SEND_SOKNAD)
    naa = naa or timezone.now()
    soknad = aapne_soknad(aktor=aktor, tilskuddsperiode=tilskuddsperiode, laas=laas, naa=naa)
    if not fordi.strip():
        raise UtenGrunn
    flytt(soknad, Soknadshandling.TREKK, aktor=aktor, naa=naa)
    soknad.trukket_at, soknad.trukket_av_id, soknad.fordi = naa, aktor.person_id, fordi.strip()
    soknad.save()
    skriv_soknadshendelse(
        aktor=aktor, soknad=soknad, handling="trekk_soknad", naa=naa, innhold={"nummer": soknad.nummer}
    )
