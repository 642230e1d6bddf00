"""The trust takes an offer back: what it means for the doctor, her place in the queue, and those who are told."""

from datetime import datetime

from django.db.models import Q

from alis.domain.flyt import I_KOEN, Behovsstatus, Tilbudsstatus
from alis.domain.plassering.trekkgrunn import Trekkgrunn
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.records.plassering.models import Plasstilbud
from alis.services.plassering.flytt_behov import sett_tilbake_i_koen
from alis.services.plassering.fortell import fortell_kommunen, fortell_kommunen_om_behov, fortell_legen
from alis.services.plassering.les_forlatte_koer import forlatte_behov
from alis.services.plassering.merk_trukket import merk_trukket
from alis.services.plassering.skriv_plasshendelse import skriv_tilbudshendelse
from alis.services.plassering.tjeneste.la_falle_bort import begynte_tilbud, la_falle_bort


class TjenestenErBegynt(Exception):
    """The doctor is in service there already, or has been."""


def ta_tilbake(*, aktor: Aktor, tilbud: Plasstilbud, fordi: str, naa: datetime) -> None:
    """Vacancy, needs and offer must be locked. One who had said yes is in the queue, back or still. Raises `TjenestenErBegynt`."""
    behov = tilbud.behov
    if begynte_tilbud([tilbud.pk], naa):
        raise TjenestenErBegynt
    var_godtatt = tilbud.status == Tilbudsstatus.GODTATT
    merk_trukket(tilbud, aktor=aktor, grunn=Trekkgrunn.FORETAKET, fordi=fordi, naa=naa)
    la_falle_bort(aktor=aktor, tilbud_id=tilbud.pk, naa=naa)
    sto_i_koen = behov.status in I_KOEN
    if behov.status in (Behovsstatus.PLASSERT, Behovsstatus.I_TJENESTE):
        sett_tilbake_i_koen(behov, naa=naa)
    skriv_tilbudshendelse(
        aktor=aktor,
        tilbud=tilbud,
        handling="trekk_plasstilbud",
        naa=naa,
        innhold={"var_godtatt": var_godtatt, "fordi": fordi},
    )
    mal = _what_to_tell(var_godtatt=var_godtatt, sto_i_koen=sto_i_koen)
    fortell_legen(mal=mal, tilbud=tilbud, naa=naa)
    fortell_kommunen(mal=mal, tilbud=tilbud, naa=naa)
    if var_godtatt:
        _tell_of_what_she_left(tilbud, naa)


def _what_to_tell(*, var_godtatt: bool, sto_i_koen: bool) -> Varselmal:
    """One who waits for another part of her service never left the queue, and keeps her number there."""
    if not var_godtatt:
        return Varselmal.PLASSTILBUD_TRUKKET
    return Varselmal.PLASS_MISTET_I_KOEN if sto_i_koen else Varselmal.PLASS_MISTET


def _tell_of_what_she_left(tilbud: Plasstilbud, naa: datetime) -> None:
    """The needs that fell away for the place that is lost, or for it and the other part's, can be reported anew: each kommune
    is told of its own.
    """
    ja = tilbud.behov.tilbud.filter(Q(pk=tilbud.pk) | Q(status=Tilbudsstatus.GODTATT)).select_related(
        "behov__sak"
    )
    for behov in forlatte_behov(*ja).select_related("kommune__organisasjon").order_by("pk"):
        fortell_kommunen_om_behov(
            mal=Varselmal.BEHOV_KAN_MELDES_IGJEN, behov=behov, naa=naa, hendelse=str(tilbud.pk)
        )
