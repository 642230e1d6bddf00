"""What a list of cases is asked for, and what it answers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Stillingstype
from alis.domain.utdanning import Fravarstype
from alis.services.utdanning.les_avtaleperioder import Avtaleperiode


class Sortering(StrEnum):
    NAVN = "navn"
    KOMMUNE = "kommune"
    START = "start"
    SLUTT = "slutt"


class Statusfilter(StrEnum):
    """A case is in one or more of these."""

    UTEN_AVTALE = "uten_avtale"
    KLADD = "kladd"
    SENDT = "sendt"
    SIGNERT = "signert"
    I_KRAFT = "i_kraft"
    AVSLUTTET = "avsluttet"
    FRAVAR = "fravar"


@dataclass(frozen=True, kw_only=True)
class Sakssok:
    """`etter` is the key of the last row of the page before; `None` is the first page."""

    tekst: str = ""
    status: Statusfilter | None = None
    stillingstype: Stillingstype | None = None
    sortering: Sortering = Sortering.NAVN
    synkende: bool = False
    etter: str | None = None
    antall: int = 25


@dataclass(frozen=True, kw_only=True)
class Stillingsdel:
    type: Stillingstype
    prosent: Decimal
    fom: date


@dataclass(frozen=True, kw_only=True)
class Saksrad:
    """`avtalestatus` is `None` where there is no agreement; `fravar` is that of the day.

    `stillinger` are those of the day, else those that begin next; `avtaler` every version, by number.
    """

    sak_id: UUID
    navn: str
    hpr_nr: str
    kommunenummer: str
    kommune: str
    stillinger: tuple[Stillingsdel, ...]
    fravar: Fravarstype | None
    veileder: str | None
    avtalestatus: Avtalestatus | None
    avtaleversjon: int | None
    avtaler: tuple[Avtaleperiode, ...]
    start_spesialisering: date | None
    forventet_slutt: date | None


@dataclass(frozen=True, kw_only=True)
class Saksliste:
    """`antall` is the number of cases that match; `neste` the key to the next page, `None` on the last."""

    rader: tuple[Saksrad, ...]
    antall: int
    neste: str | None
