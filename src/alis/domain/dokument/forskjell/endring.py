"""How a thing that two documents may both have stands in the newer one."""

from enum import StrEnum


class Endring(StrEnum):
    """`FLYTTET`: the words are the same, the number or the place is another."""

    UENDRET = "uendret"
    ENDRET = "endret"
    FLYTTET = "flyttet"
    LAGT_TIL = "lagt_til"
    FJERNET = "fjernet"
