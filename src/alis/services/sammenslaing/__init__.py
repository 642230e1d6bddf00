"""Kommuner that become one: the cases, and what hangs on them, follow (ADR 0039)."""

from alis.services.sammenslaing.slaa_sammen_kommuner import (
    DagenErIkkeKommet,
    IkkeToKommuner,
    Sammenslatt,
    UkjentKommune,
    slaa_sammen_kommuner,
)

__all__ = [
    "DagenErIkkeKommet",
    "IkkeToKommuner",
    "Sammenslatt",
    "UkjentKommune",
    "slaa_sammen_kommuner",
]
