"""Find the rates to compute by, shipped or stored. Everything that computes in the product asks here."""

from datetime import date

from alis.domain.regel import Satssett
from alis.services.sats.satser_lest import satsboken


def hent_satssett(navn: str) -> Satssett:
    """The version in force of that name, or that very version: `nasjonal-alis/2025-06/2`. Raises `UkjentSatssett`."""
    return satsboken().hent(navn)


def satssett_for(dato: date) -> Satssett:
    """The set whose grant period holds the day; periods do not overlap. Raises `IngenSatserForDagen`."""
    return satsboken().for_dag(dato)


def alle_satssett() -> tuple[Satssett, ...]:
    """Those in force, of every scheme, in order of time."""
    return satsboken().gjeldende


def nasjonale_satssett() -> tuple[Satssett, ...]:
    """Those in force of the national scheme, in order of time."""
    return satsboken().nasjonale
