"""A round as it stands, frozen as it was read."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from alis.domain.avtale.malrunde import Rundestatus
from alis.domain.parter import Stillingstype
from alis.services.malrunde.rundemal import Rundemal


@dataclass(frozen=True, kw_only=True)
class Utkastrad:
    """The version under work, or the one that brought the agreement up to the new template."""

    versjon_id: UUID
    nummer: int
    laas: int
    gjelder_fra: date | None
    sendt_at: datetime | None
    signert_av_kommunen: bool
    signert_av_alis: bool


@dataclass(frozen=True, kw_only=True)
class Hopp:
    grunn: str
    hvem: str
    nar: datetime


@dataclass(frozen=True, kw_only=True)
class Runderad:
    """One agreement. `mal_versjon` is what its newest signed version, number `nummer`, is made from."""

    avtale_id: UUID
    sak_id: UUID
    lege: str
    kommune: str
    kommunenummer: str
    status: Rundestatus
    nummer: int
    eldre_versjon: str
    stillingstyper: frozenset[Stillingstype]
    utkast: Utkastrad | None
    hopp: Hopp | None


@dataclass(frozen=True, kw_only=True)
class Kommunetall:
    kommune: str
    antall: Mapping[Rundestatus, int]


@dataclass(frozen=True, kw_only=True)
class Rundebilde:
    """`rader` are for those who do the work; whoever only follows it gets `kommuner`, and no names."""

    rundemal: Rundemal
    rader: tuple[Runderad, ...]
    kommuner: tuple[Kommunetall, ...]
    antall: Mapping[Rundestatus, int]

    @property
    def i_alt(self) -> int:
        return sum(self.antall.values())


def tell(rader: tuple[Runderad, ...]) -> Mapping[Rundestatus, int]:
    """How many there are in each state, in the order of the states; those without any are left out."""
    antall = Counter(rad.status for rad in rader)
    return {status: antall[status] for status in Rundestatus if antall[status]}
