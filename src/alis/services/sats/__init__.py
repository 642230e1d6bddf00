"""Rate sets: those that ship, and those that are written, approved by two and published in the system."""

from alis.integrations.satser import IngenSatserForDagen, UkjentSatssett
from alis.services.sats.finn_satssett import (
    alle_satssett,
    hent_satssett,
    nasjonale_satssett,
    satssett_for,
)
from alis.services.sats.satser_lest import satser_lest

__all__ = [
    "IngenSatserForDagen",
    "UkjentSatssett",
    "alle_satssett",
    "hent_satssett",
    "nasjonale_satssett",
    "satser_lest",
    "satssett_for",
]
