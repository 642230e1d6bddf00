"""A letter from the kommune: plain parts with words, and where money is spoken of, a small sum."""

from dataclasses import dataclass
from datetime import date, datetime

from alis.domain.dokument.skriftsprak import Skriftsprak


@dataclass(frozen=True, kw_only=True)
class Regnskapslinje:
    """A label and what stands at the right edge. `er_sum` is drawn as one."""

    navn: str
    verdi: str
    er_sum: bool = False


@dataclass(frozen=True, kw_only=True)
class Brevdel:
    """A heading with paragraphs, then rows. `punkter` is a list of reasons, each with its source."""

    overskrift: str
    avsnitt: tuple[str, ...] = ()
    punkter: tuple[str, ...] = ()
    linjer: tuple[Regnskapslinje, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Brev:
    """Made once and kept; `laget_at` is aware and becomes the document's own time. All texts are in `skriftsprak`."""

    skriftsprak: Skriftsprak
    tittel: str
    avsender: str
    avsenderlinje: str
    mottaker: str
    referanse: str
    dato: date
    datolinje: str
    innledning: str
    deler: tuple[Brevdel, ...]
    hilsen: tuple[str, ...]
    bunnlinje: str
    side: str
    side_av: str
    laget_at: datetime
