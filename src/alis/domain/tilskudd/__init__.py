"""The grant: who has a right to it, how much it is, and who receives it."""

from alis.domain.tilskudd.beregn import beregn
from alis.domain.tilskudd.beregning import Beregning, Elementberegning, Mottaker, Rett
from alis.domain.tilskudd.sak import (
    HELE_RAMMEN,
    MED_EGEN_SATS,
    MED_TILSKUDD,
    Avtalefakta,
    Gjelder,
    Tilskuddssak,
)

__all__ = [
    "HELE_RAMMEN",
    "MED_EGEN_SATS",
    "MED_TILSKUDD",
    "Avtalefakta",
    "Beregning",
    "Elementberegning",
    "Gjelder",
    "Mottaker",
    "Rett",
    "Tilskuddssak",
    "beregn",
]
