"""Move a need from one state to the next. The row must be locked."""

from datetime import datetime

from django.db.models import F

from alis.domain.flyt import I_KOEN, Behovshandling
from alis.records.plassering.models import Behov
from alis.services.plassering.aapne_behov import flytt
from alis.services.plassering.rekkefolge import i_rekkefolgen


def flytt_behov(behov: Behov, handling: Behovshandling, *, naa: datetime) -> None:
    """Outside the queue there is no order. Raises `UlovligOvergang`."""
    flytt(behov, handling, naa=naa)
    if behov.status not in I_KOEN:
        behov.prioritet = None
    behov.save()


def sett_tilbake_i_koen(behov: Behov, *, naa: datetime) -> None:
    """She has lost a place she had: first in her kommune's order, and with the day she was reported as it was.

    The kommune had let those behind her move up; it can rank them anew.
    """
    behov.prioritet = _make_room_in_front(behov)
    flytt_behov(behov, Behovshandling.MIST_PLASSEN, naa=naa)


def _make_room_in_front(behov: Behov) -> int:
    """From the last, so that no two have the same number on the way."""
    assert behov.helseforetak_id is not None
    koen = i_rekkefolgen(kommunenummer=behov.kommune_id, helseforetak_id=behov.helseforetak_id)
    rader = list(koen.order_by("-prioritet").values_list("pk", "prioritet"))
    if not rader:
        return 1
    forste = rader[-1][1]
    if forste is not None and forste > 1:
        return forste - 1
    for pk, _prioritet in rader:
        koen.filter(pk=pk).update(prioritet=F("prioritet") + 1)
    return 1
