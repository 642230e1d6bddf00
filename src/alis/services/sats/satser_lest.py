"""Which rates hold now, asked of the database once for each piece of work and never once for each amount.

Every process keeps the book that it read last, under the id of the newest publication. Within `satser_lest` that id is
asked for once, or comes with the actor's own question; outside it is asked for each time. A publication is therefore
seen by every process from the next request on, and by the request that made it at once.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from alis.records.sats.queries import siste_publisering
from alis.services.sats.satsbok import Satsbok, lag_satsbok, les_satsbok

INGENTING_PUBLISERT = ""


@dataclass
class Arbeid:
    """`siste` is the id of the newest publication; None has not been asked for yet."""

    siste: str | None


_arbeid: ContextVar[Arbeid | None] = ContextVar("satser_lest", default=None)
_boker: dict[str, Satsbok] = {}


@contextmanager
def satser_lest(siste: str | None = None) -> Iterator[None]:
    """Within this, the rates are asked for once. `siste` is the id of the newest publication, where it is known already;
    without it, work inside another piece of work is a part of that."""
    if siste is None and _arbeid.get() is not None:
        yield
        return
    forrige = _arbeid.set(Arbeid(siste))
    try:
        yield
    finally:
        _arbeid.reset(forrige)


def satsboken() -> Satsbok:
    """The rates that hold now. Only the newest book is kept."""
    siste = _last_publication()
    bok = _boker.get(siste)
    if bok is None:
        bok = lag_satsbok(()) if siste == INGENTING_PUBLISERT else les_satsbok()
        _boker.clear()
        _boker[siste] = bok
    return bok


def les_pa_nytt() -> None:
    """For the act that publishes: what is asked for after it, must see it."""
    arbeid = _arbeid.get()
    if arbeid is not None:
        arbeid.siste = None


def _last_publication() -> str:
    arbeid = _arbeid.get()
    if arbeid is None:
        return _asked()
    if arbeid.siste is None:
        arbeid.siste = _asked()
    return arbeid.siste


def _asked() -> str:
    siste = siste_publisering().first()
    return str(siste) if siste else INGENTING_PUBLISERT
