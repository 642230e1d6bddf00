"""The answers the page opens with, so that it shows what it can at once."""

from datetime import date

from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.tilskudd import Gjelder
from alis.services.sats import nasjonale_satssett

STANDARDVALG: dict[str, str] = {"driftsform": Driftsform.NAERINGSDRIVENDE, "gjelder": Gjelder.ALIS_AVTALE}
"""What is chosen until something else is."""


def standardsvar() -> dict[str, str]:
    """A fastlege in a full post, new from the first day of the newest grant period."""
    nyest = nasjonale_satssett()[-1]
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
