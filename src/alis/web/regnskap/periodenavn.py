"""What a grant period is called: its days, where the rate set is known."""

from alis.services.sats import UkjentSatssett, hent_satssett
from alis.web.felles.visning import periode


def periodenavn(tilskuddsperiode: str) -> str:
    """`1.6.2025–31.5.2026`; the name of the set where it is not known any more."""
    try:
        sett = hent_satssett(tilskuddsperiode)
    except UkjentSatssett:
        return tilskuddsperiode
    return periode(sett.fom, sett.tom)
