"""The facts that an agreement is made from (002 §2 and §4)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.dokument.utregning import Utregning
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

    @property
    def periode(self) -> Periode:
        return Periode(self.fom, self.tom)


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

    @property
    def periode(self) -> Periode:
        return Periode(self.fom, self.tom)


@dataclass(frozen=True, kw_only=True)
class Versjon:
    """Which version of which agreement this is. `referanse` is short and printable («2025-0042»), `forste_versjon` the
    day the first one came into force.

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

    @property
    def periode(self) -> Periode:
        return Periode(self.gjelder_fra, self.gjelder_til)


@dataclass(frozen=True, kw_only=True)
class Avtaltelement:
    """What is agreed under one element. Who receives it is not agreed: `lag_innhold` states it by rule."""

    element: Element
    avtalt_tekst: str
    belop_per_ar: Belop | None


@dataclass(frozen=True, kw_only=True)
class Dokumentfakta:
    """The facts that an agreement is made from."""

    versjon: Versjon
    kommune: Kommunepart
    lege: Legepart
    spesialisering: Spesialisering
    elementer: tuple[Avtaltelement, ...]
    utregning: Utregning | None
