"""The answers the page opens with, so that it shows what it can at once."""

from datetime import date

from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.tilskudd import Gjelder
from alis.integrations.satser import hent_satssett, list_satssett

STANDARDVALG: dict[str, str] = {"driftsform": Driftsform.NAERINGSDRIVENDE, "gjelder": Gjelder.ALIS_AVTALE}
"""What is chosen until something else is."""


def standardsvar() -> dict[str, str]:
    """A fastlege in a full post, new from the first day of the newest grant period."""
    nyest = max(map(hent_satssett, list_satssett()), key=lambda satssett: satssett.fom)
    return {
        "stilling": Stillingstype.FASTLEGE,
        "prosent": "100",
        "fra": _dato(nyest.fom),
        "til": _dato(nyest.tom),
        "forste": _dato(nyest.fom),
        **STANDARDVALG,
    }


def _dato(dag: date) -> str:
    return f"{dag:%d.%m.%Y}"
