"""The facts that a kommune gives about a case, a position and an absence."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.utdanning import Fravarstype


@dataclass(frozen=True, kw_only=True)
class Saksfakta:
    """`None` is «not known yet». `fordeling_alis` (0–1) only with `Driftsform.ANNET`."""

    driftsform: Driftsform
    fordeling_alis: Decimal | None = None
    start_spesialisering: date | None = None
    forventet_slutt: date | None = None
    forste_dato_fastlege: date | None = None
    vikarbyra: bool | None = None
    legesenter_id: UUID | None = None
    kontaktperson_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Stillingsfakta:
    """`vikariat_*` is the whole substitute contract, only with `Stillingstype.FASTLEGEVIKAR`."""

    type: Stillingstype
    prosent: Decimal
    fom: date
    tom: date | None = None
    vikariat_fom: date | None = None
    vikariat_tom: date | None = None


@dataclass(frozen=True, kw_only=True)
class Fravarsfakta:
    """Full absence. Never a cause. `sykehussted_id` only with `Fravarstype.INSTITUSJONSTJENESTE`.

    `aktiviteter_fortsetter`: the kommune wants the activities to go on. They do when the doctor has said yes.
    """

    type: Fravarstype
    fom: date
    tom: date
    aktiviteter_fortsetter: bool = False
    sykehussted_id: int | None = None
