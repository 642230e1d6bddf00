"""The books of the grant year: what is booked, what it adds up to, and whether it all agrees."""

from alis.services.regnskap.bokfor import AnnetInnhold, bokfor
from alis.services.regnskap.kontroller_regnskap import Avvik, kontroller_regnskap
from alis.services.regnskap.les_saldo import Saldonokkel, les_saldo, les_skyldig
from alis.services.regnskap.omgjor import omgjor

__all__ = [
    "AnnetInnhold",
    "Avvik",
    "Saldonokkel",
    "bokfor",
    "kontroller_regnskap",
    "les_saldo",
    "les_skyldig",
    "omgjor",
]
