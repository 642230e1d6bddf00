"""The agreement between the ALIS and the kommune."""

from alis.domain.avtale.element import Element
from alis.domain.avtale.hvile import Hvile, Hvileomfang, avtalens_hvile, finn_hvile, hvile_pa
from alis.domain.avtale.tilbakebetaling import ArUtenHelManed, Tilbakebetaling, beregn_tilbakebetaling
from alis.domain.avtale.varighet import Varighet, beregn_varighet

__all__ = [
    "ArUtenHelManed",
    "Element",
    "Hvile",
    "Hvileomfang",
    "Tilbakebetaling",
    "Varighet",
    "avtalens_hvile",
    "beregn_tilbakebetaling",
    "beregn_varighet",
    "finn_hvile",
    "hvile_pa",
]
