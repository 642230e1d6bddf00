"""A service as it was read, frozen."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from alis.domain.flyt import Behovsstatus, Tjenestestatus
from alis.domain.plassering.tjeneste import Kontaktmate, Kontakttema, Laeringsmal
from alis.domain.regel import Utfall, Vurdering


@dataclass(frozen=True, kw_only=True)
class Kontaktbilde:
    id: UUID
    dato: date
    mate: Kontaktmate
    tema: Kontakttema
    hvem: str


@dataclass(frozen=True, kw_only=True)
class Kursdagbilde:
    id: UUID
    dato: date


@dataclass(frozen=True, kw_only=True)
class Maalbilde:
    """`dato` is None until the goal is documented; `her`: in this part of the service; `samme_behov`: in this service."""

    laeringsmal: Laeringsmal
    dato: date | None = None
    her: bool = True
    samme_behov: bool = True


@dataclass(frozen=True, kw_only=True)
class Forlengelsesbilde:
    """`godtatt` is None where the kommune has not answered. `frist` is for its answer.

    `bortfalt`: the day on which it fell away, by the calendar also before the night's work has noted it; `trukket_av` who took
    it back, empty where nobody had answered in time.
    """

    ny_tom: date
    foreslatt_at: datetime
    hvem: str
    godtatt: bool | None
    svart_at: datetime | None
    foreslatt_av: UUID
    frist: Vurdering[date]
    bortfalt: date | None = None
    trukket_av: str = ""

    @property
    def venter(self) -> bool:
        return self.godtatt is None and self.bortfalt is None


@dataclass(frozen=True, kw_only=True)
class Bekreftelse:
    fom: date
    tom: date
    prosent: Decimal
    at: datetime
    hvem: str


@dataclass(frozen=True, kw_only=True)
class Tjenestebilde:
    """`status` is that of today, also before the night's work has noted it. `kontaktpersoner` are the trust's.

    `kontakter` is None for those who may not read the log. `har_fravar`: the absence stands in the case; leave can be in
    its way. `kurs` says how many course days all parts of the service give, of which `kursdager_fort` are written; they can be
    ahead, and more than the service gives after it became shorter. `avsluttet_av` is who ended it early, else empty.
    `meldt_siden` is the newest need that was reported after this one's fell away.
    """

    id: UUID
    tilbud_id: UUID
    behov_id: UUID
    sak_id: UUID
    lege_id: UUID
    lege: str
    kommune: str
    helseforetak: str
    avdeling: str
    sted: str
    kontaktpersoner: tuple[str, ...]
    fom: date
    tom: date
    opprinnelig_tom: date
    status: Tjenestestatus
    behovsstatus: Behovsstatus
    meldt_siden: UUID | None
    del_nr: int
    deler: int
    laas: int
    har_fravar: bool
    avsluttet_at: datetime | None
    avsluttet_av: str
    bekreftelse: Bekreftelse | None
    kontakter: tuple[Kontaktbilde, ...] | None
    kursdager: tuple[Kursdagbilde, ...]
    kursdager_fort: int
    kurs: Vurdering[int]
    mal: tuple[Maalbilde, ...]
    malene: Vurdering[Utfall]
    lang_nok: Vurdering[Utfall] | None
    forlengelser: tuple[Forlengelsesbilde, ...]

    @property
    def ventende(self) -> Forlengelsesbilde | None:
        """The proposal that waits for the kommune."""
        return next((ett for ett in self.forlengelser if ett.venter), None)
