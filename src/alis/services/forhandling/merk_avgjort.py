"""An open proposal gets its answer."""

from datetime import datetime

from alis.domain.avtale.forhandlingspart import part_for
from alis.domain.flyt import Forslagstatus
from alis.domain.tilgang import Aktor
from alis.records.forhandling.models import Forslag


def merk_avgjort(*, aktor: Aktor, rad: Forslag, status: Forslagstatus, naa: datetime, svar: str = "") -> None:
    """The law of the bargaining has found that it may. The row must be locked."""
    rad.status = status
    rad.avgjort_at, rad.avgjort_av_id = naa, aktor.person_id
    rad.avgjort_part = part_for(aktor.rolle)
    rad.svar = svar
    rad.save()
