"""Hand the application to those who may send it, or take it back to mend it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Soknadshandling, Soknadsstatus
from alis.domain.tilgang import Aktor, ManglerRettighet, Rettighet
from alis.domain.varsel import Varselmal
from alis.services.soknad.aapne_soknad import aapne_soknad, begynt_soknad, flytt, utkast_til
from alis.services.soknad.fortell import fortell_de_med
from alis.services.soknad.skriv_soknadshendelse import skriv_soknadshendelse


class UtenKonto(Exception):
    """The state must know where to pay."""


class IngenLinjer(Exception):
    """Nobody is in the application."""


@transaction.atomic
def gjor_klar(*, aktor: Aktor, tilskuddsperiode: str, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `SoknadenErKlar`, `UkjentUtlysning`, `SoknadenErSendt`, `UtenKonto` and `IngenLinjer`."""
    aktor.krev(Rettighet.SKRIV_SOKNAD)
    naa = naa or timezone.now()
    soknad = begynt_soknad(aktor=aktor, tilskuddsperiode=tilskuddsperiode, naa=naa)
    if not (soknad.konto and soknad.kontoens_orgnr):
        raise UtenKonto
    if not utkast_til(soknad, naa=naa).med:
        raise IngenLinjer
    flytt(soknad, Soknadshandling.GJOR_KLAR, aktor=aktor, naa=naa)
    soknad.klar_at, soknad.klar_av_id = naa, aktor.person_id
    soknad.save()
    skriv_soknadshendelse(aktor=aktor, soknad=soknad, handling="gjor_klar_soknad", naa=naa)
    fortell_de_med(
        rettighet=Rettighet.SEND_SOKNAD, mal=Varselmal.SOKNAD_TIL_SENDING, soknad=soknad, aktor=aktor, naa=naa
    )


@transaction.atomic
def ta_tilbake(
    *, aktor: Aktor, tilskuddsperiode: str, laas: int | None = None, naa: datetime | None = None
) -> None:
    """By whoever prepares it, or whoever should have sent it. Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre` and
    `UlovligOvergang`."""
    if not (aktor.har(Rettighet.SKRIV_SOKNAD) or aktor.har(Rettighet.SEND_SOKNAD)):
        raise ManglerRettighet(rolle=aktor.rolle, rettighet=Rettighet.SKRIV_SOKNAD)
    naa = naa or timezone.now()
    soknad = aapne_soknad(aktor=aktor, tilskuddsperiode=tilskuddsperiode, laas=laas, naa=naa)
    if soknad.status == Soknadsstatus.KLADD:
        return
    flytt(soknad, Soknadshandling.TA_TILBAKE, aktor=aktor, naa=naa)
    soknad.klar_at, soknad.klar_av_id = None, None
    soknad.save()
    skriv_soknadshendelse(aktor=aktor, soknad=soknad, handling="ta_tilbake_soknad", naa=naa)
