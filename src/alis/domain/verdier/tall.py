"""Exact numbers, one at a time or a column of thousands, and the three steps that operators do not give.

A rule written with `+`, `-`, `*` and these serves both: `Fraction` for one doctor, `Kolonne` for the nation.
"""

from functools import singledispatch
from typing import Any


@singledispatch
def minste(a: Any, b: Any) -> Any:
    """The lesser of two; row by row when the first is a column."""
    return min(a, b)


@singledispatch
def rund(tall: Any, enhet: int) -> Any:
    """The nearest multiple of `enhet`, half up."""
    nevner = tall.denominator * enhet
    return (tall.numerator + nevner // 2) // nevner * enhet


@singledispatch
def rund_ned(tall: Any, enhet: int) -> Any:
    """The largest multiple of `enhet` that is not above."""
    return tall.numerator // (tall.denominator * enhet) * enhet
