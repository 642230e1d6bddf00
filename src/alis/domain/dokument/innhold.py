"""The content of an ALIS-avtale: everything the parties agree to, and nothing of how it looks.

The signatures stand beside the content, not in it, so that both parties sign the same hash.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.dokument.mal import Felt, Partsfelt
from alis.domain.dokument.skriftsprak import Skriftsprak
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.verdier import Belop, Periode


@dataclass(frozen=True, kw_only=True)
class Kommunepart:
    """`kontaktperson` is the name of the coordinator the doctor turns to."""

    navn: str
    kommunenummer: str
    orgnr: str
    kontaktperson: str


@dataclass(frozen=True, kw_only=True)
class Stillingslinje:
    """A municipal position; both days are in, `tom` is None while it is open."""

    type: Stillingstype
    prosent: Decimal
    fom: date
    tom: date | None


@dataclass(frozen=True, kw_only=True)
class Legepart:
    """The ALIS. `stillinger` are those held under this agreement, `tidligere_stillinger` for the timeline only."""

    navn: str
    hpr_nr: str
    arbeidssted: str
    stillinger: tuple[Stillingslinje, ...]
    driftsform: Driftsform
    fordeling_alis: Fraction | None = None
    tidligere_stillinger: tuple[Stillingslinje, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Spesialisering:
    """Start in the new scheme, and the month the education is expected to end (shown as MM/ÅÅÅÅ)."""

    start: date | None
    forventet_slutt: date | None
    veileder: str


@dataclass(frozen=True, kw_only=True)
class Versjonsperiode:
    """An earlier version of the same agreement, for «erstatter» and the timeline."""

    nummer: int
    fom: date
    tom: date | None


@dataclass(frozen=True, kw_only=True)
class Versjon:
    """Which version of which agreement this is. `referanse` is short and printable («2025-0042»).

    `tidligere` comes oldest first; `hviler` is institution service outside the kommune, when the agreement
    does not run (002 §1.2).
    """

    referanse: str
    nummer: int
    dato: date
    forste_versjon: date
    gjelder_fra: date
    gjelder_til: date | None = None
    tidligere: tuple[Versjonsperiode, ...] = ()
    hviler: tuple[Periode, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Avtaltelement:
    """What is agreed under one element. `mottaker` is the recipient that the rule gives, not a choice."""

    element: Element
    avtalt_tekst: str
    belop_per_ar: Belop | None
    mottaker: str


@dataclass(frozen=True, kw_only=True)
class Inndata:
    """A named input to a rule, as shown."""

    navn: str
    verdi: str


@dataclass(frozen=True, kw_only=True)
class Regnelinje:
    """One rule's answer, as the page shows it: rule, place in the source, what it says, inputs and value."""

    regel: str
    kilde: str
    tekst: str
    verdi: str
    inndata: tuple[Inndata, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Regnestykke:
    """The lines behind one amount («4.1.1 Praksiskompensasjon»)."""

    tittel: str
    svar: str
    linjer: tuple[Regnelinje, ...]


@dataclass(frozen=True, kw_only=True)
class Utregning:
    """«Slik har vi regnet»: the frame of the grant period, rule by rule.

    `ramme` is None where a rate is not known. `bekreftet` is False while a rate lacks an official source.
    """

    satssett: str
    satskilder: tuple[str, ...]
    bekreftet: bool
    fom: date
    tom: date
    ramme: Belop | None
    regnestykker: tuple[Regnestykke, ...]


@dataclass(frozen=True, kw_only=True)
class Avtalefakta:
    """The facts that an agreement is made from."""

    versjon: Versjon
    kommune: Kommunepart
    lege: Legepart
    spesialisering: Spesialisering
    elementer: tuple[Avtaltelement, ...]
    utregning: Utregning | None


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
