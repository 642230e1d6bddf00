"""Why an offer, or a place that had been accepted, was taken back."""

from enum import StrEnum


class Trekkgrunn(StrEnum):
    """The trust withdrew it; the kommune changed the need so that the place did not fit; or the need fell away."""

    FORETAKET = "foretaket"
    BEHOVET_ENDRET = "behovet_endret"
    BEHOVET_BORTE = "behovet_borte"
