"""Find a cost that the actor may see, locked with its case for an act."""

from datetime import datetime
from uuid import UUID

from alis.domain.flyt import EGENKOSTNAD, Egenkostnadshandling, Egenkostnadsstatus
from alis.domain.tilgang import Aktor
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.egenkostnad.queries import egenkostnader_for
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.services.felles import hent

AAPEN = (Egenkostnadsstatus.KLADD, Egenkostnadsstatus.RETURNERT)
"""The coordinator has it, and can write in it."""


class KostnadenErEndret(Exception):
    """Something was done with the cost after the user opened it."""


class KostnadenErSendt(Exception):
    """It waits for approval or is decided; it can be changed again if it is returned."""


def aapne_kostnad(*, aktor: Aktor, kostnad_id: UUID, laas: int | None, naa: datetime) -> Egenkostnad:
    """The case is locked first, as in every act; without `laas` any state will do. Raises `FinnesIkke` and `KostnadenErEndret`."""
    AlisSak.objects.select_for_update(of=("self",), no_key=True).filter(egenkostnader=kostnad_id).first()
    utvalg = egenkostnader_for(aktor, dag=lokal_dato(naa)).select_related("sak__kommune")
    return _as_seen(hent(utvalg, for_endring=True, pk=kostnad_id), laas)


def aapne_for_skriving(*, aktor: Aktor, kostnad_id: UUID, laas: int | None, naa: datetime) -> Egenkostnad:
    """Raises what `aapne_kostnad` raises, and `KostnadenErSendt`, which is said first: whoever pressed twice is told that."""
    kostnad = aapne_kostnad(aktor=aktor, kostnad_id=kostnad_id, laas=None, naa=naa)
    if kostnad.status not in AAPEN:
        raise KostnadenErSendt
    return _as_seen(kostnad, laas)


def _as_seen(kostnad: Egenkostnad, laas: int | None) -> Egenkostnad:
    if laas is not None and kostnad.laas != laas:
        raise KostnadenErEndret
    return kostnad


def flytt(kostnad: Egenkostnad, handling: Egenkostnadshandling, *, naa: datetime) -> None:
    """To the state that the act leads to. Raises `UlovligOvergang`."""
    kostnad.status = EGENKOSTNAD.overgang(kostnad.status, handling)
    kostnad.endret_at = naa
    kostnad.laas += 1
