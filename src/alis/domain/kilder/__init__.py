"""The source texts and the places in them: what every rule must point at."""

from alis.domain.kilder.bestemmelse import Bestemmelse, ManglerBegrunnelse, Status
from alis.domain.kilder.kilde import Kilde, PunktFinnesIkke, PunktStarToGanger
from alis.domain.kilder.sted import Sted, UgyldigSted

__all__ = [
    "Bestemmelse",
    "Kilde",
    "ManglerBegrunnelse",
    "PunktFinnesIkke",
    "PunktStarToGanger",
    "Status",
    "Sted",
    "UgyldigSted",
]
