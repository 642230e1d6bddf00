"""Find the rate set whose grant period holds a day."""

from datetime import date

from alis.domain.regel import Satssett
from alis.integrations.satser.hent_satssett import hent_satssett, list_satssett


class IngenSatserForDagen(LookupError):
    """No shipped rate set has a grant period that holds the day."""


def satssett_for(dato: date) -> Satssett:
    """The grant periods do not overlap, so there is at most one. Raises `IngenSatserForDagen`."""
    for navn in list_satssett():
        satssett = hent_satssett(navn)
        if dato in satssett.periode:
            return satssett
    raise IngenSatserForDagen(f"Ingen satser gjelder {dato:%d.%m.%Y}.")
