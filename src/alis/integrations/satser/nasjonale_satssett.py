"""The rate sets of the national scheme."""

from alis.domain.regel import Satssett
from alis.integrations.satser.hent_satssett import hent_satssett, list_satssett

ORDNING = "nasjonal-alis/"


def nasjonale_satssett() -> tuple[Satssett, ...]:
    """In order of time."""
    navn = (navn for navn in list_satssett() if navn.startswith(ORDNING))
    return tuple(sorted((hent_satssett(n) for n in navn), key=lambda sett: sett.fom))
