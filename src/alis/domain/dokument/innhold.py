"""The content of an ALIS-avtale: everything the parties agree to, and nothing of how it looks.

The signatures stand beside the content, not in it, so that both parties sign the same hash.
"""

from dataclasses import dataclass
from datetime import datetime

from alis.domain.avtale import Element
from alis.domain.dokument.fakta import Dokumentfakta
from alis.domain.dokument.mal import Felt, Mal, Partsfelt
from alis.domain.dokument.skriftsprak import Skriftsprak
from alis.domain.tilskudd import Mottaker


class MalErEndret(Exception):
    """A template is not the one that a document was made with; a used version must never be edited."""


@dataclass(frozen=True, kw_only=True)
class Malreferanse:
    """The template that the content is pinned to."""

    navn: str
    versjon: str
    hash: str


@dataclass(frozen=True, kw_only=True)
class Punkt:
    """A clause as it stands in this agreement. With `gjelder` False only its number and heading are left.

    `mottaker` is the recipient that the rules give for the clause's element.
    """

    id: str
    nummer: str
    overskrift: str
    gjelder: bool
    avsnitt: tuple[str, ...]
    liste: tuple[str, ...]
    felt: Felt | None
    element: Element | None
    mottaker: Mottaker | None


@dataclass(frozen=True, kw_only=True)
class Avtaleinnhold:
    """The whole ALIS-avtale. Made by `lag_innhold` only; `innholdshash` names it."""

    skriftsprak: Skriftsprak
    mal: Malreferanse
    tittel: str
    partsfelter: tuple[Partsfelt, ...]
    fakta: Dokumentfakta
    punkter: tuple[Punkt, ...]
    laget_at: datetime


def krev_pinnet(referanse: Malreferanse, mal: Mal) -> None:
    """Return quietly when the content was made with exactly this template. Raises MalErEndret."""
    if referanse.hash != mal.hash:
        raise MalErEndret(f"{referanse.navn}/{referanse.versjon}")
