"""Everything the case page says about one case, frozen as it was read."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.flyt import Avtalestatus, Kravstatus
from alis.domain.parter import Driftsform, Malform, Stillingstype
from alis.domain.utdanning import Fravarstype


@dataclass(frozen=True, kw_only=True)
class Kommunebilde:
    kommunenummer: str
    navn: str
    orgnr: str
    malform: Malform


@dataclass(frozen=True, kw_only=True)
class Legebilde:
    person_id: UUID
    navn: str
    hpr_nr: str
    epost: str


@dataclass(frozen=True, kw_only=True)
class Personbilde:
    person_id: UUID
    navn: str


@dataclass(frozen=True, kw_only=True)
class Stedbilde:
    id: UUID
    navn: str


@dataclass(frozen=True, kw_only=True)
class Stillingsbilde:
    """`prosent` of full time; `tom` is `None` for a position without an end."""

    id: UUID
    type: Stillingstype
    prosent: Decimal
    fom: date
    tom: date | None
    vikariat_fom: date | None
    vikariat_tom: date | None


@dataclass(frozen=True, kw_only=True)
class Fravarsbilde:
    """`sykehussted` is a name, and only for institution service.

    Where the kommune has proposed that the activities go on, `foreslatt_at` says when, and `svart_at` when the doctor
    answered; `aktiviteter_fortsetter` is what both have agreed. `tjeneste_id` is the service in a hospital that drives it,
    for those who may see that, and `bekreftet_at` when the hospital confirmed it. `fort_at` is when the kommune first typed it,
    and `star_at` when it last said that the days stand, though another kommune's service has others.
    """

    id: UUID
    type: Fravarstype
    fom: date
    tom: date
    aktiviteter_fortsetter: bool
    sykehussted_id: int | None
    sykehussted: str | None
    foreslatt_at: datetime | None = None
    svart_at: datetime | None = None
    tjeneste_id: UUID | None = None
    bekreftet_at: datetime | None = None
    fort_at: datetime | None = None
    star_at: datetime | None = None

    @property
    def venter_pa_legen(self) -> bool:
        return self.foreslatt_at is not None and self.svart_at is None

    @property
    def er_avslatt(self) -> bool:
        return self.svart_at is not None and not self.aktiviteter_fortsetter


@dataclass(frozen=True, kw_only=True)
class Institusjonstid:
    """Service in an institution of the kommune's own, in which the agreement applies. `ferdig`: the need is fulfilled."""

    behov_id: UUID
    del_nr: int
    institusjon: str
    fom: date
    tom: date
    ferdig: bool


@dataclass(frozen=True, kw_only=True)
class Veilederbilde:
    person_id: UUID
    navn: str
    fom: date
    tom: date | None


@dataclass(frozen=True, kw_only=True)
class Arbeidsgiverbilde:
    id: UUID
    navn: str
    fom: date
    tom: date


@dataclass(frozen=True, kw_only=True)
class Versjonskjerne:
    """What grants are worked out by in one version of an agreement.

    `avtalt` are the elements that it says something of, in words or as an amount; `belop` holds the amounts in øre a
    year, where one is agreed.
    """

    id: UUID
    avtale_id: UUID
    nummer: int
    status: Avtalestatus
    driftsform: Driftsform
    fordeling_alis: Decimal | None
    gjelder_fra: date | None
    gjelder_til: date | None
    signert_at: datetime | None
    avtalt: frozenset[Element]
    belop: dict[Element, int]


@dataclass(frozen=True, kw_only=True)
class Versjonsbilde(Versjonskjerne):
    """One version of an agreement.

    A part has signed when it has given every signature that the plan asks of it; `min_tur` is the reader's own turn.
    `avvist` is a draft that someone refused to sign.
    """

    opprettet_at: datetime
    sendt_at: datetime | None
    signert_av_kommunen: bool
    signert_av_alis: bool
    kommunens_tur: bool
    alis_tur: bool
    min_tur: bool
    signeringsfrist: date | None
    avvist: bool
    laas: int


@dataclass(frozen=True, kw_only=True)
class Deltbilde:
    """An earlier case in another kommune that the doctor lets this one see: times and positions, no amounts."""

    samtykke_id: UUID
    sak_id: UUID
    kommune: str
    stillinger: tuple[Stillingsbilde, ...]
    fravar: tuple[Fravarsbilde, ...]
    avtaleperioder: tuple[tuple[date, date | None], ...]


@dataclass(frozen=True, kw_only=True)
class Forhandlingsutsikt:
    """A draft that both parties bargain over: when the oldest proposal that waits for each of them was sent."""

    versjon_id: UUID
    til_kommunen_siden: datetime | None
    til_alis_siden: datetime | None


@dataclass(frozen=True, kw_only=True)
class Kravstand:
    """Where a claim on the doctor stands, as far as a task needs it."""

    opphor_id: UUID
    nummer: int
    status: Kravstatus
    beregnet_at: datetime
    imotsagt_at: datetime | None
    forfall: date | None


@dataclass(frozen=True, kw_only=True)
class Papirstand:
    """A scan of a signed paper that waits to be registered by the reader."""

    versjon_id: UUID
    skann_id: UUID
    lastet_opp_at: datetime


@dataclass(frozen=True, kw_only=True)
class Sakskjerne:
    """What grants are worked out by in one case. `sentralitetsklasse` is the newest that the register holds for the
    kommune; `None` where it holds none."""

    sak_id: UUID
    sentralitetsklasse: int | None
    start_spesialisering: date | None
    forste_dato_fastlege: date | None
    vikarbyra: bool | None
    driftsform: Driftsform
    fordeling_alis: Decimal | None
    stillinger: tuple[Stillingsbilde, ...]
    fravar: tuple[Fravarsbilde, ...]
    versjoner: tuple[Versjonskjerne, ...]


@dataclass(frozen=True, kw_only=True)
class Saksbilde(Sakskjerne):
    """`laas` goes back with every change; `endret_av` is the name of whoever made the last one. `krav` are those not settled.

    `har_refusjon`: a claim from the doctor waits for someone, `har_egenkostnad`: a cost of the kommune's own. `har_utbetaling`: one is approved and not paid, or an account
    number waits to be confirmed. `har_veiledning`: a list of supervision waits for someone.
    """

    kommune: Kommunebilde
    lege: Legebilde
    forventet_slutt: date | None
    legesenter: Stedbilde | None
    kontaktperson: Personbilde | None
    veiledere: tuple[Veilederbilde, ...]
    tidligere_arbeidsgivere: tuple[Arbeidsgiverbilde, ...]
    versjoner: tuple[Versjonsbilde, ...]
    delte_saker: tuple[Deltbilde, ...]
    laas: int
    opprettet_at: datetime
    endret_at: datetime
    endret_av: str
    forhandling: Forhandlingsutsikt | None = None
    krav: tuple[Kravstand, ...] = ()
    har_refusjon: bool = False
    har_egenkostnad: bool = False
    har_utbetaling: bool = False
    har_veiledning: bool = False
    papir: tuple[Papirstand, ...] = ()
    prosjektkode: str = ""
    har_regnskap: bool = False
    i_institusjon: tuple[Institusjonstid, ...] = ()

    def veileder(self, dag: date) -> Veilederbilde | None:
        """The supervisor on the day, or the one that has been chosen for later."""
        aktuelle = [v for v in self.veiledere if v.tom is None or dag <= v.tom]
        return aktuelle[0] if aktuelle else None
