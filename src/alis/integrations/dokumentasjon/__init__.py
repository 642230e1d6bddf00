"""Documents that are made from the program itself, so that they cannot say something else than it does."""

from alis.integrations.dokumentasjon.flyt import tegn_flyt
from alis.integrations.dokumentasjon.ordliste import skriv_ordliste
from alis.integrations.dokumentasjon.regler import skriv_regler
from alis.integrations.dokumentasjon.saker import tell_saker

__all__ = ["skriv_ordliste", "skriv_regler", "tegn_flyt", "tell_saker"]
