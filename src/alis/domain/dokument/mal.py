"""A template for an agreement: its clauses, and the words around them, in both written forms.

A version that has been used is never edited, whether it is a folder that ships or a row that was published: `hash`
pins it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleslag import Avtaleslag
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
class Tiltaksforslag:
    """A measure ready to be picked under an element: the parties take it as it stands, or reword it.

    `kilder` are the places in the source that it comes from.
    """

    id: str
    element: Element
    kilder: tuple[str, ...]
    tekst: Mapping[Skriftsprak, str]


class Ordning(StrEnum):
    """The grant schemes that a template can be for; the values are those of the rate sets."""

    ALIS_AVTALE = "alis-avtale"
    NASJONAL_ALIS = "nasjonal-alis"


@dataclass(frozen=True, kw_only=True)
class Malbruk:
    """What a template is for: agreements of one kind under `ordning` that begin from `fom` to `tom`, both days in."""

    ordning: Ordning
    fom: date
    tom: date | None = None
    slag: Avtaleslag = Avtaleslag.ALIS_AVTALE

    def gjelder(self, dag: date) -> bool:
        return self.fom <= dag and (self.tom is None or dag <= self.tom)


@dataclass(frozen=True, kw_only=True)
class Mal:
    """A whole template. `ord` holds labels by key and written form; `hash` is the sha256 over its files or its row."""

    navn: str
    versjon: str
    bruk: Malbruk
    tittel: Mapping[Skriftsprak, str]
    oppsett: str
    partsfelter: tuple[Partsfelt, ...]
    klausuler: tuple[Klausul, ...]
    ord: Mapping[Skriftsprak, Mapping[str, str]]
    tiltak: tuple[Tiltaksforslag, ...] = ()
    hash: str

    def vist_navn(self, skriftsprak: Skriftsprak) -> str:
        """What people call this version: «Nasjonal mal, revidert juni 2023». It stands at the foot of each page."""
        return self.ord[skriftsprak]["bunn_midt"]

    def klausul(self, id: str) -> Klausul | None:
        return next((klausul for klausul in self.klausuler if klausul.id == id), None)
