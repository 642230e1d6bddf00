"""An open offer falls, because the need that it was of has been changed so that the place does not fit it."""

from datetime import datetime

from alis.domain.flyt import PLASSTILBUD, Tilbudshandling
from alis.domain.plassering.tilbudets_hindre import BEHOVET_ER_ENDRET
from alis.domain.plassering.trekkgrunn import Trekkgrunn
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.records.plassering.models import Plasstilbud
from alis.services.plassering.aapne_plass import merk_plassen
from alis.services.plassering.fortell import fortell_at_den_er_ledig, fortell_foretaket, fortell_legen
from alis.services.plassering.skriv_plasshendelse import skriv_tilbudshendelse


def la_tilbud_falle(*, aktor: Aktor, tilbud: Plasstilbud, naa: datetime) -> None:
    """The place is free again, and the doctor keeps hers in the queue. Vacancy, need and offer must be locked, and the need
    written as it is now.
    """
    tilbud.status = PLASSTILBUD.overgang(tilbud.status, Tilbudshandling.TREKK)
    tilbud.trukket_at, tilbud.trukket_av_id = naa, aktor.person_id
    tilbud.trekkgrunn, tilbud.fordi = Trekkgrunn.BEHOVET_ENDRET, BEHOVET_ER_ENDRET
    tilbud.laas += 1
    tilbud.save()
    merk_plassen(tilbud.plass)
    skriv_tilbudshendelse(aktor=aktor, tilbud=tilbud, handling="la_plasstilbud_falle", naa=naa)
    fortell_legen(mal=Varselmal.PLASSTILBUD_FALT, tilbud=tilbud, naa=naa)
    fortell_foretaket(mal=Varselmal.PLASSTILBUD_FALT, tilbud=tilbud, naa=naa)
    fortell_at_den_er_ledig(plass=tilbud.plass, tilbud=tilbud, aktor=aktor, naa=naa)
