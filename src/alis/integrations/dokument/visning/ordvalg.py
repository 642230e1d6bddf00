"""The template's own words in the document's written form."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Ordvalg:
    """`ord("ramme", belop="…")` gives the phrase with its gaps filled. What fills a gap is never read as a phrase."""

    fraser: Mapping[str, str]

    def __call__(self, nokkel: str, **hull: object) -> str:
        return self.fraser[nokkel].format(**hull)
