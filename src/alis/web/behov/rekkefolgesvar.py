"""The order that was seen, and the one that is wanted: from one button that moves one, or from numbers written for all."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from alis.services.plassering.prioriter_behov import IkkeDeSamme, RekkefolgenErEndret

OPP, NED = "opp", "ned"


def les_rekkefolge(svar: Mapping[str, str]) -> tuple[Sequence[UUID], Sequence[UUID]]:
    """What was seen, and what is wanted. Raises `RekkefolgenErEndret` for nonsense, and `IkkeDeSamme` for numbers used twice."""
    try:
        sett = [UUID(tekst) for tekst in svar.get("sett", "").split(",")]
    except ValueError:
        raise RekkefolgenErEndret from None
    retning, _skille, hvem = svar.get("flytt", "").partition(":")
    if hvem:
        return sett, _moved(sett, retning, hvem)
    return sett, _by_number(sett, svar)


def _moved(sett: list[UUID], retning: str, hvem: str) -> list[UUID]:
    """One place up or down; the first stays first."""
    ny = list(sett)
    plass = next((nummer for nummer, pk in enumerate(ny) if str(pk) == hvem), None)
    if plass is None or retning not in (OPP, NED):
        raise RekkefolgenErEndret
    annen = plass - 1 if retning == OPP else plass + 1
    if 0 <= annen < len(ny):
        ny[plass], ny[annen] = ny[annen], ny[plass]
    return ny


def _by_number(sett: list[UUID], svar: Mapping[str, str]) -> list[UUID]:
    numre = {pk: svar.get(f"nummer-{pk}", "").strip() for pk in sett}
    if not all(nummer.isascii() and nummer.isdigit() for nummer in numre.values()):
        raise IkkeDeSamme
    hele = {pk: int(nummer[:9]) for pk, nummer in numre.items()}
    if len(set(hele.values())) != len(hele):
        raise IkkeDeSamme
    return sorted(sett, key=lambda pk: hele[pk])
