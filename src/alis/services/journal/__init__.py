"""Write the trail, and prove that it is whole."""

from alis.services.journal.kontroller import Brudd, Kontroll, kontroller
from alis.services.journal.laas_hodet import laas_hodet
from alis.services.journal.skriv_innsyn import skriv_innsyn
from alis.services.journal.skriv_linje import UtenforTransaksjon, skriv_linje

__all__ = [
    "Brudd",
    "Kontroll",
    "UtenforTransaksjon",
    "kontroller",
    "laas_hodet",
    "skriv_innsyn",
    "skriv_linje",
]
