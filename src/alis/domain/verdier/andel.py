"""A share of a whole: an exact fraction from 0 to 1."""

from fractions import Fraction
from typing import Self


class UgyldigAndel(ValueError):
    """The share is not from 0 to 1."""


class Andel(Fraction):
    """A fraction from 0 to 1, made like a `Fraction`: `Andel(1, 3)`, `Andel("0.05")`.

    Arithmetic on it gives plain fractions, since a sum of shares may pass 1. Raises `UgyldigAndel`.
    """

    def __new__(cls, teller: int | str | Fraction = 0, nevner: int = 1) -> Self:
        andel = super().__new__(cls, Fraction(teller) / nevner)
        if not 0 <= andel <= 1:
            raise UgyldigAndel(f"En andel er fra 0 til 1, ikke {Fraction(andel)}.")
        return andel
