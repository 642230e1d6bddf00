"""For which of the two parties an actor acts, and who signs for each."""

from alis.domain.plassering.foretaksavtale import Foretakspart
from alis.domain.tilgang import Aktor, ManglerRettighet, Rettighet

SIGNERER = {
    Foretakspart.KOMMUNE: Rettighet.SIGNER_FOR_KOMMUNEN,
    Foretakspart.FORETAK: Rettighet.SIGNER_FOR_FORETAKET,
}
"""Whoever signs for a party also sends the draft back for it, and gives notice for it."""


def parten(aktor: Aktor) -> Foretakspart:
    return Foretakspart.FORETAK if aktor.kommunenummer is None else Foretakspart.KOMMUNE


def signerende_part(aktor: Aktor) -> Foretakspart:
    """The party that the actor binds. Raises `ManglerRettighet`."""
    for part, rettighet in SIGNERER.items():
        if aktor.har(rettighet):
            return part
    raise ManglerRettighet(rolle=aktor.rolle, rettighet=SIGNERER[parten(aktor)])


def gjennomgaende_part(aktor: Aktor) -> Foretakspart:
    """The party that the actor keeps the minutes for. Raises `ManglerRettighet`."""
    if aktor.har(Rettighet.SIGNER_FOR_FORETAKET):
        return Foretakspart.FORETAK
    aktor.krev(Rettighet.SKRIV_AVTALE)
    return Foretakspart.KOMMUNE
