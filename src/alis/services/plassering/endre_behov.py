"""Change the dates and wishes of a need that waits."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Tilbudsstatus
from alis.domain.plassering.behov import Arena
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Plasstilbud
from alis.records.plassering.queries import behov_for
from alis.services.felles import hent
from alis.services.plassering.aapne_behov import aapne_i_koen, merk_endret
from alis.services.plassering.behovsfelter import (
    Behovsonsker,
    OnsketKanIkkeBrukes,
    krev_brukbart,
    skriv_avdelinger,
    skriv_onsker,
    som_innhold,
)
from alis.services.plassering.fortell_om_behov import fortell_foretaket, fortell_legen
from alis.services.plassering.la_tilbud_falle import la_tilbud_falle
from alis.services.plassering.laas_plasseringen import laas_behov_rundt, laas_plasser
from alis.services.plassering.meld_behov import KanIkkeMeldes
from alis.services.plassering.se_over_endring import Fallende, aapent_tilbud, finn_fallende, vurder_endring
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse

HINDRER_ENDRING = "avviket_er_innenfor_grensen"


class TilbudetFaller(Exception):
    """The doctor has an open offer that does not fit what is wished for now, and nobody has said that it may fall. Carries it."""

    def __init__(self, faller: Fallende) -> None:
        super().__init__(str(faller.tilbud_id))
        self.faller = faller


class EnDelErGodtatt(Exception):
    """She has said yes to one of two parts, so the service is not taken in one."""


@transaction.atomic
def endre_behov(
    *,
    aktor: Aktor,
    behov_id: UUID,
    laas: int,
    onsker: Behovsonsker,
    lar_falle: UUID | None = None,
    naa: datetime | None = None,
) -> bool:
    """Return whether an open offer fell. The place in every order is kept, and the length of what is left of a service. The
    trust and the doctor are told.

    `lar_falle` is the offer that the user has read will fall. Raises `ManglerRettighet`, `FinnesIkke`, `BehovetVenterIkke`,
    `BehovetErEndret`, `ForLangtFram`, `OnsketKanIkkeBrukes`, `EnDelErGodtatt`, `AvdelingenErIkkeHer`, `KanIkkeMeldes` and
    `TilbudetFaller`. An agreement that has ended since keeps no one from mending her wishes.
    """
    aktor.krev(Rettighet.MELD_BEHOV)
    naa = naa or timezone.now()
    _lock_offered(aktor, behov_id, naa)
    behov = aapne_i_koen(aktor=aktor, behov_id=behov_id, laas=laas, naa=naa)
    if onsker.gjenstar != behov.gjenstar:
        raise OnsketKanIkkeBrukes
    if onsker.deler < behov.deler and behov.tilbud.filter(status=Tilbudsstatus.GODTATT).exists():
        raise EnDelErGodtatt
    krev_brukbart(onsker, Arena(behov.arena), idag=lokal_dato(naa), gjenstar=behov.gjenstar)
    _require_permitted(behov, onsker, naa)
    tilbud = aapent_tilbud(behov)
    faller = finn_fallende(tilbud, onsker)
    if faller is not None and faller.tilbud_id != lar_falle:
        raise TilbudetFaller(faller)
    skriv_onsker(behov, onsker)
    skriv_avdelinger(behov, onsker.avdelinger if behov.helseforetak_id else ())
    merk_endret(behov, naa)
    behov.save()
    skriv_behovshendelse(
        aktor=aktor, behov=behov, handling="endre_behov", innhold=som_innhold(behov, onsker), naa=naa
    )
    _tell(aktor, behov, tilbud if faller else None, naa)
    return faller is not None


def _lock_offered(aktor: Aktor, behov_id: UUID, naa: datetime) -> None:
    """The vacancy that she is offered is locked before the need. An offer that is sent after this has not been read, and is
    never let fall.
    """
    behov = hent(behov_for(aktor, dag=lokal_dato(naa)).select_related("sak"), pk=behov_id)
    tilbudt = behov.tilbud.filter(status=Tilbudsstatus.SENDT).values_list("plass_id", flat=True)
    if plasser := list(tilbudt):
        laas_plasser(plasser)
        laas_behov_rundt(behov)


def _require_permitted(behov: Behov, onsker: Behovsonsker, naa: datetime) -> None:
    vurdering = vurder_endring(behov, onsker, dag=lokal_dato(naa))
    if any(hindring.regel == HINDRER_ENDRING for hindring in vurdering.hindringer):
        raise KanIkkeMeldes(vurdering)


def _tell(aktor: Aktor, behov: Behov, falt: Plasstilbud | None, naa: datetime) -> None:
    """Those who are told that the offer fell, are told why, and need not be told twice."""
    if falt is not None:
        la_tilbud_falle(aktor=aktor, tilbud=falt, naa=naa)
        return
    nokkel = f"endret:{behov.laas}"
    fortell_foretaket(mal=Varselmal.BEHOV_ENDRET, behov=behov, nokkel=nokkel, naa=naa)
    fortell_legen(mal=Varselmal.BEHOV_ENDRET, behov=behov, aktor=aktor, nokkel=nokkel, naa=naa)
