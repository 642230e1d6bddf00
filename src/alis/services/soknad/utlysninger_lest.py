"""The calls that are written in the system and hold now, asked for once for each piece of work.

Every process keeps those that it read last, under the id of the newest approval, which comes with the actor's own question.
An approval is therefore seen by every process from the next request on, and by the request that made it at once.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from alis.domain.soknad import Revisoruttalelse, Utlysning
from alis.records.soknad.models import Utlysningsversjon
from alis.records.soknad.queries import gjeldende_utlysninger, siste_godkjente_utlysning
from alis.services.sats import hent_satssett

INGEN = ""


@dataclass
class Arbeid:
    """`siste` is the id of the newest approval; None has not been asked for yet."""

    siste: str | None


_arbeid: ContextVar[Arbeid | None] = ContextVar("utlysninger_lest", default=None)
_lest: dict[str, tuple[Utlysningsversjon, ...]] = {}


@contextmanager
def utlysninger_lest(siste: str | None = None) -> Iterator[None]:
    """Within this, the calls are asked for once. Without `siste`, work inside another piece of work is a part of that."""
    if siste is None and _arbeid.get() is not None:
        yield
        return
    forrige = _arbeid.set(Arbeid(siste))
    try:
        yield
    finally:
        _arbeid.reset(forrige)


def lagrede_utlysninger() -> Mapping[str, Utlysning]:
    """By grant period. Only the newest reading is kept."""
    siste = _last_approval()
    if siste == INGEN:
        return {}
    if siste not in _lest:
        rader = tuple(gjeldende_utlysninger())
        _lest.clear()
        _lest[siste] = rader
    return {rad.tilskuddsperiode: som_utlysning(rad) for rad in _lest[siste]}


def les_utlysningene_pa_nytt() -> None:
    """For the act that approves: what is asked for after it, must see it."""
    arbeid = _arbeid.get()
    if arbeid is not None:
        arbeid.siste = None


def som_utlysning(rad: Utlysningsversjon) -> Utlysning:
    return Utlysning(
        tilskuddsperiode=rad.tilskuddsperiode,
        periode=hent_satssett(rad.tilskuddsperiode).periode,
        frist=rad.frist,
        svar_ventet=rad.svar_ventet,
        rapportfrist=rad.rapportfrist,
        kilde=rad.kilde,
        adresse=rad.adresse,
        ubekreftet=not rad.bekreftet,
        revisoruttalelse=Revisoruttalelse(rad.revisoruttalelse),
    )


def _last_approval() -> str:
    arbeid = _arbeid.get()
    if arbeid is None:
        return _asked()
    if arbeid.siste is None:
        arbeid.siste = _asked()
    return arbeid.siste


def _asked() -> str:
    siste = siste_godkjente_utlysning().first()
    return str(siste) if siste else INGEN
