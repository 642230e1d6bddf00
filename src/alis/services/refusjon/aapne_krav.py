"""Find a claim that the actor may see, locked with its case for an act."""

from datetime import datetime
from uuid import UUID

from alis.domain.flyt import REFUSJONSKRAV, Refusjonshandling, Refusjonsstatus
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Refusjonskrav
from alis.records.refusjon.queries import refusjonskrav_for
from alis.records.utdanning.models import AlisSak
from alis.services.felles import hent

HOS_LEGEN = (Refusjonsstatus.KLADD, Refusjonsstatus.RETURNERT)


class KravetErEndret(Exception):
    """Something was done with the claim after the user opened it."""


class KravetErSendt(Exception):
    """The kommune has the claim; it can be changed again if it is returned."""


def aapne_krav(*, aktor: Aktor, krav_id: UUID, laas: int | None, naa: datetime) -> Refusjonskrav:
    """The case is locked first, as in every act; without `laas` any state will do. Raises `FinnesIkke` and `KravetErEndret`."""
    AlisSak.objects.select_for_update(of=("self",), no_key=True).filter(refusjonskrav=krav_id).first()
    utvalg = refusjonskrav_for(aktor, dag=lokal_dato(naa)).select_related(
        "sak__kommune__organisasjon", "sak__lege__person"
    )
    return _as_seen(hent(utvalg, for_endring=True, pk=krav_id), laas)


def aapne_for_legen(*, aktor: Aktor, krav_id: UUID, laas: int | None, naa: datetime) -> Refusjonskrav:
    """A claim that the doctor has to write in. Raises what `aapne_krav` raises, and `KravetErSendt`.

    That it is sent is said first: whoever pressed twice is told that it was, not that someone changed it.
    """
    krav = aapne_krav(aktor=aktor, krav_id=krav_id, laas=None, naa=naa)
    if krav.status not in HOS_LEGEN:
        raise KravetErSendt
    return _as_seen(krav, laas)


def _as_seen(krav: Refusjonskrav, laas: int | None) -> Refusjonskrav:
    if laas is not None and krav.laas != laas:
        raise KravetErEndret
    return krav


def flytt(krav: Refusjonskrav, handling: Refusjonshandling, *, naa: datetime) -> None:
    """To the state that the act leads to. Raises `UlovligOvergang`."""
    krav.status = REFUSJONSKRAV.overgang(krav.status, handling)
    krav.endret_at = naa
    krav.laas += 1
