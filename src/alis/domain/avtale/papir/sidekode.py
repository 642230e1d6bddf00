"""The code that tells of a printed page: which exact content it is of, and which page. It holds nothing about anyone."""

import re
from dataclasses import dataclass
from typing import Self

MERKE = "FA1"
HASHTEGN = 20
"""Eighty bits of the content's hash: nobody finds another content with the same."""
KODE = re.compile(rf"{MERKE}([0-9A-F]{{{HASHTEGN}}})([0-9]{{2}})([0-9]{{2}})")
KONTROLLTEGN = 12
FLEST_SIDER = 99


@dataclass(frozen=True, kw_only=True, order=True)
class Sidekode:
    """Page `side` of `sider`; `innhold` is the beginning of the content's hash."""

    innhold: str
    side: int
    sider: int

    @classmethod
    def av(cls, dokument_hash: str, *, side: int, sider: int) -> Self:
        """`dokument_hash` is the content's SHA-256 in hex. Raises `ValueError` beyond 99 pages."""
        if not 1 <= side <= sider <= FLEST_SIDER:
            raise ValueError(f"side {side} av {sider}")
        return cls(innhold=dokument_hash[:HASHTEGN].upper(), side=side, sider=sider)

    def __str__(self) -> str:
        """Capitals and digits alone, which a square code holds in the least room."""
        return f"{MERKE}{self.innhold}{self.side:02}{self.sider:02}"

    def gjelder(self, dokument_hash: str) -> bool:
        return self.innhold == dokument_hash[:HASHTEGN].upper()


def les_sidekode(tekst: str) -> Sidekode | None:
    """None for a code that is not ours."""
    treff = KODE.fullmatch(tekst.strip())
    if treff is None:
        return None
    innhold, side, sider = treff.groups()
    return Sidekode(innhold=innhold, side=int(side), sider=int(sider))


def kontrollkode(dokument_hash: str) -> str:
    """`3F7A-91BC-02D4`: what a person reads beside the square and can write down."""
    tegn = dokument_hash[:KONTROLLTEGN].upper()
    return "-".join(tegn[nr : nr + 4] for nr in range(0, KONTROLLTEGN, 4))


def samme_kontrollkode(skrevet: str, dokument_hash: str) -> bool:
    """Written with or without dashes and spaces, in small or capital letters; O is read as 0."""
    return re.sub(r"[\s\-–]", "", skrevet).upper().replace("O", "0") == kontrollkode(dokument_hash).replace(
        "-", ""
    )
