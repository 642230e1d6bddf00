"""An offer, or the place that was accepted, is taken back: written on it alone. What follows of it is the caller's."""

from datetime import datetime

from alis.domain.flyt import PLASSTILBUD, Tilbudshandling
from alis.domain.plassering.trekkgrunn import Trekkgrunn
from alis.domain.tilgang import Aktor
from alis.records.plassering.models import Plasstilbud


def merk_trukket(tilbud: Plasstilbud, *, aktor: Aktor, grunn: Trekkgrunn, fordi: str, naa: datetime) -> None:
    """The offer must be locked. `fordi` is the reason in words. Raises `UlovligOvergang`."""
    tilbud.status = PLASSTILBUD.overgang(tilbud.status, Tilbudshandling.TREKK)
    tilbud.trukket_at, tilbud.trukket_av_id = naa, aktor.person_id
    tilbud.trekkgrunn, tilbud.fordi = grunn, fordi
    tilbud.laas += 1
    tilbud.save()
