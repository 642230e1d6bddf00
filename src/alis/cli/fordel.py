"""`alis fordel plasser FILE`: who gets which hospital place, and why, JSON in and JSON out."""

from functools import partial

from alis.cli.svar_paa_fil import Beregninger, svar_paa_fil
from alis.integrations.kontrakt.plassering import FORDELING, svar_fordeling
from alis.integrations.loser import los

BRUK = "Bruk: alis fordel plasser FIL, der FIL er en JSON-fil eller - for standard inn"
FORDELINGER: Beregninger = {"plasser": (FORDELING, partial(svar_fordeling, los=los))}


def main(argv: list[str]) -> int:
    """As every open calculation."""
    return svar_paa_fil(argv, bruk=BRUK, beregninger=FORDELINGER)
