"""`alis beregn tilskudd|varighet|tilbakebetaling FILE`: the open calculations, JSON in and JSON out."""

from importlib import import_module

from alis.cli.har_database import har_database
from alis.cli.svar_paa_fil import Beregninger, svar_paa_fil
from alis.domain.regel import Satssett
from alis.integrations.kontrakt.tilbakebetaling import TILBAKEBETALING, svar_tilbakebetaling
from alis.integrations.kontrakt.tilskudd import svar_tilskudd, tilskuddsform
from alis.integrations.kontrakt.varighet import VARIGHET, svar_varighet
from alis.integrations.satser import hent_satssett

BRUK = (
    "Bruk: alis beregn tilskudd|varighet|tilbakebetaling FIL, der FIL er en JSON-fil eller - for standard inn"
)


def finn_satssett(navn: str) -> Satssett:
    """As the pages compute, where there is a database; else as shipped. Django is loaded for a name alone.

    Raises `UkjentSatssett`.
    """
    if har_database():
        lagret: Satssett = import_module("alis.cli.lagrede_satser").hent_satssett(navn)
        return lagret
    return hent_satssett(navn)


BEREGNINGER: Beregninger = {
    "tilskudd": (tilskuddsform(finn_satssett), svar_tilskudd),
    "varighet": (VARIGHET, svar_varighet),
    "tilbakebetaling": (TILBAKEBETALING, svar_tilbakebetaling),
}


def main(argv: list[str]) -> int:
    """As every open calculation."""
    return svar_paa_fil(argv, bruk=BRUK, beregninger=BEREGNINGER)
