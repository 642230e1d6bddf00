"""Who takes part: kinds of position and form of operation."""

from alis.domain.parter.driftsform import Driftsform
from alis.domain.parter.malform import Malform
from alis.domain.parter.organisasjonstype import Organisasjonstype
from alis.domain.parter.rollested import ROLLESTED
from alis.domain.parter.sentralitetsklasse import UgyldigSentralitetsindeks, sentralitetsklasse
from alis.domain.parter.stillingstype import Stillingstype

__all__ = [
    "ROLLESTED",
    "Driftsform",
    "Malform",
    "Organisasjonstype",
    "Stillingstype",
    "UgyldigSentralitetsindeks",
    "sentralitetsklasse",
]
