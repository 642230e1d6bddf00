"""Find a need that the actor may see, locked for an act."""

from datetime import datetime
from uuid import UUID

from alis.domain.flyt import BEHOV, I_KOEN, Behovshandling
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov
from alis.records.plassering.queries import behov_for
from alis.services.felles import hent


class BehovetErEndret(Exception):
    """Something was done with the need after the user opened it."""


class BehovetVenterIkke(Exception):
    """It has a place, is served, or has fallen away: what is wished for can't be changed any more."""


def aapne_behov(*, aktor: Aktor, behov_id: UUID, laas: int | None, naa: datetime) -> Behov:
    """Without `laas` whatever has been done with it. Raises `FinnesIkke` and `BehovetErEndret`."""
    utvalg = behov_for(aktor, dag=lokal_dato(naa)).select_related("sak", "kommune", "helseforetak")
    behov = hent(utvalg, for_endring=True, pk=behov_id)
    if laas is not None and behov.laas != laas:
        raise BehovetErEndret
    return behov


def aapne_i_koen(*, aktor: Aktor, behov_id: UUID, laas: int | None, naa: datetime) -> Behov:
    """Raises as above, and `BehovetVenterIkke`, which is said first."""
    behov = aapne_behov(aktor=aktor, behov_id=behov_id, laas=None, naa=naa)
    if behov.status not in I_KOEN:
        raise BehovetVenterIkke
    if laas is not None and behov.laas != laas:
        raise BehovetErEndret
    return behov


def merk_endret(behov: Behov, naa: datetime) -> None:
    behov.endret_at = naa
    behov.laas += 1


def flytt(behov: Behov, handling: Behovshandling, *, naa: datetime) -> None:
    """To the state that the act leads to. Raises `UlovligOvergang`."""
    behov.status = BEHOV.overgang(behov.status, handling)
    merk_endret(behov, naa)
