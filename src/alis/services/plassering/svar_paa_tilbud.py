"""The doctor answers an offer. A yes and all that follows from it are one transaction; a no keeps her place in the queue."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import PLASSTILBUD, Behovshandling, Tilbudshandling, Tilbudsstatus
from alis.domain.plassering.klokker import kontrakten_haster
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Plasstilbud
from alis.services.plassering.aapne_plass import merk_plassen
from alis.services.plassering.aapne_tilbud import TilbudetErEndret, aapne_tilbud
from alis.services.plassering.faller_med_ja import gir_resten, krev_kjent
from alis.services.plassering.flytt_behov import flytt_behov
from alis.services.plassering.forlat_andre_koer import forlat_andre_koer
from alis.services.plassering.fortell import fortell_at_den_er_ledig, fortell_foretaket, fortell_kommunen
from alis.services.plassering.krev_at_den_passer import krev_at_den_passer
from alis.services.plassering.ledig_tid import krev_ledig_tid
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse
from alis.services.plassering.skriv_plasshendelse import skriv_tilbudshendelse
from alis.services.plassering.tjeneste.folg_behovet import begynn_behovet
from alis.services.plassering.tjeneste.opprett_tjeneste import opprett_tjeneste


class FristenErUte(Exception):
    """The last day to answer is past, whether or not the night's work has noted it."""


class ErIkkeLenger(Exception):
    """The offer has been answered, withdrawn or run out."""


@transaction.atomic
def godta_tilbud(
    *,
    aktor: Aktor,
    tilbud_id: UUID,
    laas: int,
    sett: Collection[UUID] = (),
    gir_fra_seg: bool = False,
    naa: datetime | None = None,
) -> None:
    """The place is hers, and her case has the absence of it. When the whole service has its places she is out of this queue
    and of every other, and what she was offered there falls: `sett` and `gir_fra_seg` are as in `krev_kjent`.

    Raises `ManglerRettighet`, `FristenErUte`, `ErIkkeLenger`, `HarPlassDa`, `PasserIkkeLenger`, and what `aapne_tilbud` and
    `krev_kjent` raise.
    """
    naa = naa or timezone.now()
    tilbud = _open(aktor, tilbud_id, laas, naa)
    gir_alt = gir_resten(tilbud)
    krev_ledig_tid(tilbud, forlater_andre=gir_alt, idag=lokal_dato(naa))
    krev_at_den_passer(tilbud)
    krev_kjent(tilbud, sett=sett, gir_fra_seg=gir_fra_seg, naa=naa)
    if gir_alt:
        forlat_andre_koer(aktor=aktor, behov=tilbud.behov, naa=naa)
    _answer(aktor, tilbud, Tilbudshandling.GODTA, naa)
    skriv_tilbudshendelse(aktor=aktor, tilbud=tilbud, handling="godta_plasstilbud", naa=naa)
    if gir_alt:
        flytt_behov(tilbud.behov, Behovshandling.PLASSER, naa=naa)
        skriv_behovshendelse(aktor=aktor, behov=tilbud.behov, handling="plasser_behov", naa=naa)
        begynn_behovet(tilbud.behov, naa=naa)
    opprett_tjeneste(aktor=aktor, tilbud=tilbud, naa=naa)
    haster = kontrakten_haster(start=tilbud.plass.fom, godtatt=lokal_dato(naa))
    mal = Varselmal.PLASSTILBUD_GODTATT_SENT if haster else Varselmal.PLASSTILBUD_GODTATT
    fortell_kommunen(mal=mal, tilbud=tilbud, naa=naa)
    fortell_foretaket(mal=mal, tilbud=tilbud, naa=naa)


@transaction.atomic
def avsla_tilbud(*, aktor: Aktor, tilbud_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """She waits for the next, with the day she was reported and her number as they were.

    Raises `ManglerRettighet`, `FristenErUte`, `ErIkkeLenger`, and what `aapne_tilbud` raises.
    """
    naa = naa or timezone.now()
    tilbud = _open(aktor, tilbud_id, laas, naa)
    _answer(aktor, tilbud, Tilbudshandling.AVSLA, naa)
    skriv_tilbudshendelse(aktor=aktor, tilbud=tilbud, handling="avsla_plasstilbud", naa=naa)
    fortell_kommunen(mal=Varselmal.PLASSTILBUD_AVSLATT, tilbud=tilbud, naa=naa)
    fortell_at_den_er_ledig(plass=tilbud.plass, tilbud=tilbud, aktor=aktor, naa=naa)


def _open(aktor: Aktor, tilbud_id: UUID, laas: int, naa: datetime) -> Plasstilbud:
    aktor.krev(Rettighet.SVAR_PA_TILBUD)
    try:
        tilbud = aapne_tilbud(aktor=aktor, tilbud_id=tilbud_id, laas=laas, naa=naa)
    except TilbudetErEndret:
        raise ErIkkeLenger from None
    if tilbud.status != Tilbudsstatus.SENDT:
        raise ErIkkeLenger
    if tilbud.svarfrist < lokal_dato(naa):
        raise FristenErUte
    return tilbud


def _answer(aktor: Aktor, tilbud: Plasstilbud, handling: Tilbudshandling, naa: datetime) -> None:
    tilbud.status = PLASSTILBUD.overgang(tilbud.status, handling)
    tilbud.svart_at, tilbud.svart_av_id = naa, aktor.person_id
    tilbud.laas += 1
    tilbud.save()
    merk_plassen(tilbud.plass)
