"""The order that was seen, and the one that is wanted when a button moves one."""

from collections.abc import Mapping
from uuid import UUID

from alis.services.plassering.prioriter_behov import RekkefolgenErEndret

OPP, NED = "opp", "ned"


def les_sett(svar: Mapping[str, str]) -> list[UUID]:
    """Raises `RekkefolgenErEndret` for nonsense."""
    try:
        return [UUID(tekst) for tekst in svar.get("sett", "").split(",")]
    except ValueError:
        raise RekkefolgenErEndret from None


def les_flytt(svar: Mapping[str, str], sett: list[UUID]) -> list[UUID]:
    """One place up or down; the first stays first. Raises `RekkefolgenErEndret` for nonsense."""
    retning, _skille, hvem = svar.get("flytt", "").partition(":")
    ny = list(sett)
    plass = next((nummer for nummer, pk in enumerate(ny) if str(pk) == hvem), None)
    if plass is None or retning not in (OPP, NED):
        raise RekkefolgenErEndret
    annen = plass - 1 if retning == OPP else plass + 1
    if 0 <= annen < len(ny):
        ny[plass], ny[annen] = ny[annen], ny[plass]
    return ny
