"""An application as it is read: worked out from the cases until it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from alis.domain.flyt import Soknadsstatus
from alis.domain.regel import Satssett
from alis.domain.soknad import Funn, Soknadslinje, Utlysning
from alis.domain.verdier import Belop


@dataclass(frozen=True, kw_only=True)
class Avtaleopplysning:
    """What the directorate's form asks of the agreement, beside its dates."""

    nummer: int
    mal: str
    mal_versjon: str


@dataclass(frozen=True, kw_only=True)
class Linjebilde:
    """One ALIS. `utelatt_fordi` is why the kommune leaves her out; empty where she is in."""

    sak_id: UUID
    navn: str
    hpr_nr: str
    prosjektkode: str
    forventet_slutt: date | None
    avtale: Avtaleopplysning | None
    linje: Soknadslinje
    utelatt_fordi: str = ""

    @property
    def er_med(self) -> bool:
        return not self.utelatt_fordi


@dataclass(frozen=True, kw_only=True)
class Soker:
    kommunenummer: str
    navn: str
    orgnr: str


@dataclass(frozen=True, kw_only=True)
class Konto:
    """Where the grant is to be paid. Empty strings are not known yet."""

    nummer: str = ""
    orgnr: str = ""


@dataclass(frozen=True, kw_only=True)
class Utkast:
    """What would be sent now. `funn` are of the application as a whole; each line has its own."""

    soker: Soker
    utlysning: Utlysning
    satssett: Satssett
    konto: Konto
    linjer: Sequence[Linjebilde]
    funn: Sequence[Funn]

    @property
    def med(self) -> Sequence[Linjebilde]:
        return [linje for linje in self.linjer if linje.er_med]

    @property
    def kostnad(self) -> Belop:
        return sum((linje.linje.kostnad for linje in self.med), Belop.null())

    @property
    def sokt(self) -> Belop:
        """The sum of what is known; `sum_er_hel` says whether that is all."""
        return sum((linje.linje.beregning.sum for linje in self.med), Belop.null())

    @property
    def sum_er_hel(self) -> bool:
        return all(linje.linje.sokt is not None for linje in self.med)


@dataclass(frozen=True, kw_only=True)
class Hendelse:
    at: datetime
    av: str


@dataclass(frozen=True, kw_only=True)
class Rapportbilde:
    """One registration of a delivered report. `grunn` is why the one before it was corrected; empty for the first."""

    levert: date
    referanse: str
    med_revisoruttalelse: bool
    grunn: str
    registrert: Hendelse


@dataclass(frozen=True, kw_only=True)
class Soknadsstand:
    """Where an application stands, apart from its lines. `innhold` is empty until it is sent. `rapporter` are what has
    been registered of its report, the newest first: that one holds."""

    id: UUID
    kommune: str
    kommunenummer: str
    tilskuddsperiode: str
    status: Soknadsstatus
    laas: int
    nummer: str
    innhold: dict[str, Any]
    innhold_hash: str
    endret: Hendelse
    klar: Hendelse | None
    sendt: Hendelse | None
    trukket: Hendelse | None
    vedtak: Hendelse | None
    vedtaksdato: date | None
    vedtaksreferanse: str
    fordi: str
    rapporter: Sequence[Rapportbilde] = ()
