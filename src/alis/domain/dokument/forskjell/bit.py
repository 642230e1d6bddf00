"""A piece of a text that has an older and a newer form."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Bitslag(StrEnum):
    UENDRET = "uendret"
    FJERNET = "fjernet"
    LAGT_TIL = "lagt_til"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bit:
    """Words that stand in both texts, in the older only, or in the newer only."""

    slag: Bitslag
    tekst: str


def gammel_tekst(biter: Iterable[Bit]) -> str:
    """The older text that the pieces came from, sign for sign."""
    return "".join(bit.tekst for bit in biter if bit.slag is not Bitslag.LAGT_TIL)


def ny_tekst(biter: Iterable[Bit]) -> str:
    """The newer text that the pieces came from, sign for sign."""
    return "".join(bit.tekst for bit in biter if bit.slag is not Bitslag.FJERNET)


def er_uendret(biter: Iterable[Bit]) -> bool:
    return all(bit.slag is Bitslag.UENDRET for bit in biter)
