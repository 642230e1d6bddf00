"""The content of an ALIS-avtale: everything the parties agree to, and nothing of how it looks.

The signatures stand beside the content, not in it, so that both parties sign the same hash.
"""

from dataclasses import dataclass
from datetime import datetime

from alis.domain.avtale import Element
from alis.domain.dokument.fakta import Avtalefakta
from alis.domain.dokument.mal import Felt, Partsfelt
from alis.domain.dokument.skriftsprak import Skriftsprak


@dataclass(frozen=True, kw_only=True)
class Malreferanse:
    """The template that the content is pinned to."""

    navn: str
    versjon: str
    hash: str


@dataclass(frozen=True, kw_only=True)
class Punkt:
    """A clause as it stands in this agreement. With `gjelder` False only its number and heading are left."""

    id: str
    nummer: str
    overskrift: str
    gjelder: bool
    avsnitt: tuple[str, ...]
    liste: tuple[str, ...]
    slutt: tuple[str, ...]
    felt: Felt | None
    element: Element | None


@dataclass(frozen=True, kw_only=True)
class Avtaleinnhold:
    """The whole agreement. Made by `lag_innhold` only; `innholdshash` names it."""

    skriftsprak: Skriftsprak
    mal: Malreferanse
    tittel: str
    partsfelter: tuple[Partsfelt, ...]
    fakta: Avtalefakta
    punkter: tuple[Punkt, ...]
    laget_at: datetime
