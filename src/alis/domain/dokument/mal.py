"""A template for an agreement: its clauses, and the words around them, in both written forms.

The template's version is a folder that is never edited after it has been used: `hash` pins its files.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from alis.domain.avtale import Element
from alis.domain.dokument.skriftsprak import Skriftsprak
from alis.domain.parter import Stillingstype


class Felt(StrEnum):
    """What the agreement itself fills in under a clause; the clause's own words are locked."""

    PARTER = "parter"
    BELOP = "belop"
    AVTALT = "avtalt"
    SIGNATUR = "signatur"


class Partsfelt(StrEnum):
    """The facts of section 2, in the order the document shows them (002 §2)."""

    KOMMUNE = "kommune"
    KONTAKTPERSON = "kontaktperson"
    NAVN = "navn"
    HPR_NR = "hpr_nr"
    ARBEIDSSTED = "arbeidssted"
    STILLING = "stilling"
    STILLINGSPROSENT = "stillingsprosent"
    OPPSTART = "oppstart"
    FORVENTET_SLUTT = "forventet_slutt"
    VEILEDER = "veileder"


@dataclass(frozen=True, kw_only=True)
class Klausultekst:
    """A clause in one written form: paragraphs, then a list."""

    overskrift: str
    avsnitt: tuple[str, ...] = ()
    liste: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Klausul:
    """A numbered clause. `kilder` are the places in the source that it stands for.

    A clause with `laast` may not be reworded by the parties. It holds for `stillingstyper` only.
    """

    id: str
    punkt: str
    kilder: tuple[str, ...]
    laast: bool
    stillingstyper: frozenset[Stillingstype]
    element: Element | None
    felt: Felt | None
    tekst: Mapping[Skriftsprak, Klausultekst]


@dataclass(frozen=True, kw_only=True)
class Mal:
    """A whole template. `ord` holds labels by key and written form; `hash` is the sha256 over its files."""

    navn: str
    versjon: str
    tittel: Mapping[Skriftsprak, str]
    oppsett: str
    partsfelter: tuple[Partsfelt, ...]
    klausuler: tuple[Klausul, ...]
    ord: Mapping[Skriftsprak, Mapping[str, str]]
    hash: str
