"""How a rule can come out."""

from enum import StrEnum


class Utfall(StrEnum):
    """`UAVKLART`: a fact that decides is not known. `BEREGNET`: the rule gives a value, not a yes or no."""

    OPPFYLT = "oppfylt"
    IKKE_OPPFYLT = "ikke_oppfylt"
    UAVKLART = "uavklart"
    GJELDER_IKKE = "gjelder_ikke"
    BEREGNET = "beregnet"
