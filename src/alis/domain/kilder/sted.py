"""A place in a source text, written `<kilde>/<punkt>`."""

import re
from dataclasses import dataclass
from typing import Self

_FORM = re.compile(r"(?P<kilde>[0-9a-z][0-9a-z-]*)/(?P<punkt>[0-9a-z][0-9a-z.-]*)")


class UgyldigSted(ValueError):
    """The text is not of the form `002/4.1.1-3`."""

    def __init__(self, tekst: str) -> None:
        super().__init__(f"«{tekst}» er ikke et sted i en kilde. Skriv kilde/punkt, som 002/4.1.1-3.")


@dataclass(frozen=True, kw_only=True, order=True)
class Sted:
    """One numbered provision: `punkt` is section, hyphen and running number, or a name where the source has no numbers."""

    kilde: str
    punkt: str

    @classmethod
    def fra_tekst(cls, tekst: str) -> Self:
        treff = _FORM.fullmatch(tekst)
        if treff is None:
            raise UgyldigSted(tekst)
        return cls(kilde=treff["kilde"], punkt=treff["punkt"])

    def __str__(self) -> str:
        return f"{self.kilde}/{self.punkt}"
