"""What each does while a service goes on, and what it has led to."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.records.utdanning.models import Fravar
from alis.records.varsel.models import Varsel
from alis.services.plassering.tjeneste.avslutt_tjeneste import avslutt_tjeneste
from alis.services.plassering.tjeneste.bekreft_tjeneste import bekreft_tjeneste
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.plassering.tjeneste.foresla_forlengelse import foresla_forlengelse
from alis.services.plassering.tjeneste.svar_paa_forlengelse import svar_paa_forlengelse
from factories.sykehusplass import START
from factories.tjeneste import SLUTT, Tjeneste, dagen, lag_tjeneste

ETTER = dagen(SLUTT + timedelta(days=3))
NY = date(2027, 5, 31)


def lag_pagaende() -> Tjeneste:
    """In service since the first of September."""
    t = lag_tjeneste()
    folg_tjenestene(naa=dagen())
    return t


def fravaret(t: Tjeneste) -> tuple[date, date]:
    return Fravar.objects.values_list("fom", "tom").get(sak=t.behov.sak_id)


def bekreft(
    t: Tjeneste, *, fom: date = START, tom: date = SLUTT, prosent: int = 100, naa: datetime = ETTER
) -> None:
    bekreft_tjeneste(
        aktor=t.foretak.kontakt,
        tjeneste_id=t.tjeneste.pk,
        laas=t.naa.laas,
        fom=fom,
        tom=tom,
        prosent=Decimal(prosent),
        naa=naa,
    )


def fortalt(mal: Varselmal) -> set[str]:
    return set(Varsel.objects.filter(mal=mal).values_list("rolle", flat=True))


def foresla(t: Tjeneste, aktor: Aktor | None = None, ny_tom: date = NY) -> None:
    foresla_forlengelse(
        aktor=aktor or t.lege, tjeneste_id=t.tjeneste.pk, laas=t.naa.laas, ny_tom=ny_tom, naa=dagen()
    )


def svar(t: Tjeneste, *, godtar: bool) -> None:
    svar_paa_forlengelse(
        aktor=t.koordinator, tjeneste_id=t.tjeneste.pk, laas=t.naa.laas, godtar=godtar, naa=dagen()
    )


def avslutt(t: Tjeneste, tom: date) -> None:
    avslutt_tjeneste(
        aktor=t.foretak.kontakt, tjeneste_id=t.tjeneste.pk, laas=t.naa.laas, tom=tom, naa=dagen()
    )
