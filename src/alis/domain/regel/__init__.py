"""Rules that answer with their reason, and the rates they use."""

from alis.domain.regel.apent import Apent
from alis.domain.regel.register import Regel, RegelStarToGanger, RegelUtenTekst, regel, regler
from alis.domain.regel.satssett import (
    Avrundingsenhet,
    Elementsats,
    Graderingsmetode,
    Sats,
    Satssett,
    Satsstatus,
    Sentralitetssats,
    Tilretteleggingsgrunnlag,
    Tilretteleggingssats,
    TilskuddsperiodenErForLang,
    Vilkarssats,
)
from alis.domain.regel.utfall import Utfall
from alis.domain.regel.vurdering import Vurdering

__all__ = [
    "Apent",
    "Avrundingsenhet",
    "Elementsats",
    "Graderingsmetode",
    "Regel",
    "RegelStarToGanger",
    "RegelUtenTekst",
    "Sats",
    "Satssett",
    "Satsstatus",
    "Sentralitetssats",
    "Tilretteleggingsgrunnlag",
    "Tilretteleggingssats",
    "TilskuddsperiodenErForLang",
    "Utfall",
    "Vilkarssats",
    "Vurdering",
    "regel",
    "regler",
]
