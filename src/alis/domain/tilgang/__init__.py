"""Rights and roles: who may do what."""

from alis.domain.tilgang.aktor import Aktor, ManglerRettighet
from alis.domain.tilgang.rettighet import Rettighet
from alis.domain.tilgang.rettigheter import RETTIGHETER
from alis.domain.tilgang.rolle import Rolle

__all__ = ["RETTIGHETER", "Aktor", "ManglerRettighet", "Rettighet", "Rolle"]
