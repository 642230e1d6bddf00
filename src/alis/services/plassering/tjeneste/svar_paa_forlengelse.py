"""The kommune says yes or no to a longer service: with a yes the absence, and all that rests with it, is moved."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.plassering.models import Forlengelse, Sykehustjeneste
from alis.records.plassering.queries import aapne_forlengelser
from alis.services.plassering.tjeneste.aapne_tjeneste import aapne_i_gang
from alis.services.plassering.tjeneste.folg_med_fravaret import flytt_fravaret
from alis.services.plassering.tjeneste.fortell_andre_kommuner import fortell_andre_kommuner
from alis.services.plassering.tjeneste.fortell_om_tjeneste import fortell_om_tjenesten
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


class IngenForlengelse(Exception):
    """Nothing waits for an answer."""


@transaction.atomic
def svar_paa_forlengelse(
    *, aktor: Aktor, tjeneste_id: UUID, laas: int, godtar: bool, naa: datetime | None = None
) -> None:
    """Raises `ManglerRettighet`, `IngenForlengelse`, `FravaretErOpptatt`, and what `aapne_i_gang` raises."""
    aktor.krev(Rettighet.MELD_BEHOV)
    naa = naa or timezone.now()
    tjeneste = aapne_i_gang(aktor=aktor, tjeneste_id=tjeneste_id, laas=laas, naa=naa)
    forslag = aapne_forlengelser().filter(tjeneste=tjeneste).first()
    if forslag is None:
        raise IngenForlengelse
    forslag.svart_at, forslag.svart_av_id, forslag.godtatt = naa, aktor.person_id, godtar
    forslag.save(update_fields=["svart_at", "svart_av", "godtatt"])
    if godtar:
        _accept(aktor, tjeneste, forslag, naa)
    else:
        _decline(aktor, tjeneste, forslag, naa)


def _accept(aktor: Aktor, tjeneste: Sykehustjeneste, forslag: Forlengelse, naa: datetime) -> None:
    var = tjeneste.tom
    tjeneste.tom = forslag.ny_tom
    _mark(tjeneste)
    flytt_fravaret(aktor=aktor, tjeneste=tjeneste, fom=tjeneste.fom, tom=tjeneste.tom, naa=naa)
    skriv_tjenestehendelse(
        aktor=aktor,
        tjeneste=tjeneste,
        handling="godta_forlengelse",
        naa=naa,
        innhold={"fra": var, "til": tjeneste.tom},
    )
    fortell_om_tjenesten(mal=Varselmal.FORLENGELSE_GODTATT, tjeneste=tjeneste, aktor=aktor, naa=naa)
    fortell_andre_kommuner(tjeneste=tjeneste, naa=naa)


def _decline(aktor: Aktor, tjeneste: Sykehustjeneste, forslag: Forlengelse, naa: datetime) -> None:
    _mark(tjeneste)
    skriv_tjenestehendelse(
        aktor=aktor,
        tjeneste=tjeneste,
        handling="avsla_forlengelse",
        naa=naa,
        innhold={"fra": tjeneste.tom, "til": forslag.ny_tom},
    )
    fortell_om_tjenesten(mal=Varselmal.FORLENGELSE_AVSLATT, tjeneste=tjeneste, aktor=aktor, naa=naa)


def _mark(tjeneste: Sykehustjeneste) -> None:
    tjeneste.laas += 1
    tjeneste.save(update_fields=["laas", "tom"])
