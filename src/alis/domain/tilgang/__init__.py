"""Rights and roles: who may do what."""

from alis.domain.tilgang.aktor import Aktor, HandlerIkkeForKommune, ManglerRettighet
from alis.domain.tilgang.rettighet import Rettighet
from alis.domain.tilgang.rettigheter import RETTIGHETER
from alis.domain.tilgang.rolle import Rolle
from alis.domain.tilgang.rollegiving import KAN_GI

__all__ = [
    "KAN_GI",
    "RETTIGHETER",
    "Aktor",
    "HandlerIkkeForKommune",
    "ManglerRettighet",
    "Rettighet",
    "Rolle",
]
