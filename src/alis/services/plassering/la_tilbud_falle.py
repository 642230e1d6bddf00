"""An open offer falls, because the need that it was of has been changed so that the place does not fit it."""

from datetime import datetime

from alis.domain.plassering.tilbudets_hindre import BEHOVET_ER_ENDRET
from alis.domain.plassering.trekkgrunn import Trekkgrunn
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.records.plassering.models import Plasstilbud
from alis.services.plassering.aapne_plass import merk_plassen
from alis.services.plassering.fortell import fortell_at_den_er_ledig, fortell_foretaket, fortell_legen
from alis.services.plassering.merk_trukket import merk_trukket
from alis.services.plassering.skriv_plasshendelse import skriv_tilbudshendelse


def la_tilbud_falle(*, aktor: Aktor, tilbud: Plasstilbud, naa: datetime) -> None:
    """The place is free again, and the doctor keeps hers in the queue. Vacancy, need and offer must be locked, and the need
    written as it is now.
    """
    merk_trukket(tilbud, aktor=aktor, grunn=Trekkgrunn.BEHOVET_ENDRET, fordi=BEHOVET_ER_ENDRET, naa=naa)
    merk_plassen(tilbud.plass)
    skriv_tilbudshendelse(aktor=aktor, tilbud=tilbud, handling="la_plasstilbud_falle", naa=naa)
    fortell_legen(mal=Varselmal.PLASSTILBUD_FALT, tilbud=tilbud, naa=naa)
    fortell_foretaket(mal=Varselmal.PLASSTILBUD_FALT, tilbud=tilbud, naa=naa)
    fortell_at_den_er_ledig(plass=tilbud.plass, tilbud=tilbud, aktor=aktor, naa=naa)
