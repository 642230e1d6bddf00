"""A kommune's own Word template: checked before it is kept, and filled where it can do no harm."""

from alis.integrations.dokument.wordmal.eksempel import lag_eksempelmal
from alis.integrations.dokument.wordmal.feltverdier import feltverdier
from alis.integrations.dokument.wordmal.fyll import WordmalenKanIkkeFylles, fyll_wordmal, kontroller_wordmal
from alis.integrations.dokument.wordmal.pakkekontroll import STORSTE_FIL

__all__ = [
    "STORSTE_FIL",
    "WordmalenKanIkkeFylles",
    "feltverdier",
    "fyll_wordmal",
    "kontroller_wordmal",
    "lag_eksempelmal",
]
