"""A need falls away. One who has found a place elsewhere, or leaves, is out of every queue at once (003 pkt. 5)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import BINDENDE, Behovshandling
from alis.domain.plassering.behov import Bortfall
from alis.domain.tilgang import Aktor, ManglerRettighet, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Plasstilbud
from alis.records.plassering.queries import behov_for
from alis.services.felles import FinnesIkke
from alis.services.plassering.aapne_behov import BehovetErEndret, flytt
from alis.services.plassering.det_som_mistes import KAN_FALLE_BORT, som_kan_falle
from alis.services.plassering.fortell_om_behov import fortell_foretaket, fortell_kommunen, fortell_legen
from alis.services.plassering.gi_fra_seg import (
    MisterPlassen,
    forste_godtatte,
    fortell_om_frigitte,
    gi_fra_seg,
    har_godtatt,
)
from alis.services.plassering.laas_plasseringen import laas_behov, laas_legene, laas_plasser
from alis.services.plassering.rekkefolge import laas_rekkefolgen
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse


class AltFaltBort(Exception):
    """Nothing is waiting any more."""


@transaction.atomic
def meld_bortfall(
    *,
    aktor: Aktor,
    behov_id: UUID,
    laas: int,
    grunn: Bortfall,
    gir_fra_seg: bool = False,
    naa: datetime | None = None,
) -> int:
    """Return how many fell away. Offers that bind are withdrawn, and all who are concerned are told.

    The doctor can only say that she has found a place elsewhere, and it holds in all kommuner; the coordinator speaks
    for her own. `gir_fra_seg`: that a place she has said yes to is lost, is confirmed.

    Raises `ManglerRettighet`, `FinnesIkke`, `AltFaltBort`, `BehovetErEndret` and `MisterPlassen`.
    """
    _require_right(aktor, grunn)
    naa = naa or timezone.now()
    rader = _lock(aktor, behov_id, grunn, naa)
    valgt = next((rad for rad in rader if rad.pk == behov_id), None)
    if valgt is None:
        raise AltFaltBort
    if valgt.laas != laas:
        raise BehovetErEndret
    if not gir_fra_seg and har_godtatt([rad.pk for rad in rader], naa):
        raise MisterPlassen
    frigitt = [tilbud for behov in rader for tilbud in _end(aktor, behov, grunn, naa)]
    fortell_om_frigitte(frigitt, aktor=aktor, naa=naa)
    return len(rader)


def _require_right(aktor: Aktor, grunn: Bortfall) -> None:
    if aktor.har(Rettighet.SVAR_PA_TILBUD) and grunn is Bortfall.EGEN_PLASS:
        return
    if not aktor.har(Rettighet.MELD_BEHOV):
        raise ManglerRettighet(rolle=aktor.rolle, rettighet=Rettighet.MELD_BEHOV)


def _lock(aktor: Aktor, behov_id: UUID, grunn: Bortfall, naa: datetime) -> Sequence[Behov]:
    """The vacancies, the doctor, the kommuner's orders, then the needs: as everyone takes them."""
    synlige = behov_for(aktor, dag=lokal_dato(naa))
    valgt = synlige.filter(pk=behov_id).select_related("sak").first()
    if valgt is None:
        raise FinnesIkke
    utvalg = (
        synlige.filter(sak__lege=valgt.sak.lege_id) if grunn.gjelder_alle else synlige.filter(pk=valgt.pk)
    )
    utvalg = utvalg.filter(status__in=KAN_FALLE_BORT)
    laas_plasser(
        Plasstilbud.objects.filter(behov__in=utvalg, status__in=BINDENDE).values_list("plass_id", flat=True)
    )
    laas_legene([valgt.sak.lege_id])
    for kommunenummer in sorted(set(utvalg.values_list("kommune", flat=True))):
        laas_rekkefolgen(kommunenummer)
    ider = list(utvalg.values_list("pk", flat=True))
    laas_behov(ider)
    laast = som_kan_falle(Behov.objects.filter(pk__in=ider), lokal_dato(naa)).order_by("pk")
    return list(laast.select_related("sak", "kommune", "helseforetak"))


def _end(aktor: Aktor, behov: Behov, grunn: Bortfall, naa: datetime) -> Sequence[Plasstilbud]:
    """Return the offers that were withdrawn."""
    trukket = gi_fra_seg(aktor=aktor, behov=behov, fordi=grunn, naa=naa)
    flytt(behov, Behovshandling.FALL_BORT, naa=naa)
    behov.prioritet = None
    behov.falt_bort_at, behov.falt_bort_av_id, behov.bortfall = naa, aktor.person_id, grunn
    behov.save()
    skriv_behovshendelse(
        aktor=aktor,
        behov=behov,
        handling="meld_bortfall",
        innhold={"grunn": grunn, "trukne_tilbud": len(trukket)},
        naa=naa,
    )
    begynte = forste_godtatte(trukket)
    mal, nokkel = Varselmal.PLASS_GITT_FRA_SEG if begynte else Varselmal.BEHOV_FALT_BORT, "falt_bort"
    fortell_foretaket(mal=mal, behov=behov, nokkel=nokkel, naa=naa, dato=begynte)
    fortell_kommunen(mal=mal, behov=behov, aktor=aktor, nokkel=nokkel, naa=naa, dato=begynte)
    fortell_legen(mal=mal, behov=behov, aktor=aktor, nokkel=nokkel, naa=naa, dato=begynte)
    return trukket
