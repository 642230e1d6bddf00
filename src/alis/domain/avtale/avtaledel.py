"""The parts of an agreement in the order in which they are filled in."""

from enum import StrEnum


class Avtaledel(StrEnum):
    """`TILLEGG` exists only where 002 §4.2 opens for it; `OPPSUMMERING` holds no facts of its own."""

    PARTENE = "partene"
    STILLING = "stilling"
    VEILEDER = "veileder"
    BELOP = "belop"
    TILLEGG = "tillegg"
    KOMMUNAL = "kommunal"
    OPPSUMMERING = "oppsummering"
