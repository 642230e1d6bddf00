"""The rate sets that come with the program."""

from alis.integrations.satser.hent_satssett import (
    UkjentSatssett,
    hent_satsinnhold,
    hent_satssett,
    list_satssett,
)
from alis.integrations.satser.nasjonale_satssett import nasjonale_satssett
from alis.integrations.satser.satsfil import UgyldigSatsfil
from alis.integrations.satser.satsinnhold import les_satsinnhold
from alis.integrations.satser.satssett_for import IngenSatserForDagen, satssett_for

__all__ = [
    "IngenSatserForDagen",
    "UgyldigSatsfil",
    "UkjentSatssett",
    "hent_satsinnhold",
    "hent_satssett",
    "les_satsinnhold",
    "list_satssett",
    "nasjonale_satssett",
    "satssett_for",
]
