"""Everything the page of an ending says, frozen as it was read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.brevslag import Brevslag
from alis.domain.avtale.ubrukt import Ubruktregel
from alis.domain.flyt import Kravstatus
from alis.domain.verdier import Belop
from alis.services.utdanning.saksbilde import Saksbilde


@dataclass(frozen=True, kw_only=True)
class Kravbilde:
    """One claim. `vurderinger` are the rules' answers as they were kept; amounts that are None are not known."""

    id: UUID
    nummer: int
    status: Kravstatus
    laas: int
    belop: Belop | None
    av_engangsbelop: Belop | None
    av_ubrukt: Belop | None
    ubruktregel: Ubruktregel
    bestemt_av: str
    begrunnelse: str
    vurderinger: Sequence[dict[str, Any]]
    fakta: dict[str, Any]
    beregnet_at: datetime
    beregnet_av: str
    beregnet_av_id: UUID
    sendt_at: datetime | None
    sendt_av: str
    forfall: date | None
    imotsagt_at: datetime | None
    innsigelse: str
    avgjort_at: datetime | None
    avgjort_av: str
    avgjort_fordi: str


@dataclass(frozen=True, kw_only=True)
class Innbetalingsbilde:
    dato: date
    belop: Belop
    registrert_at: datetime
    registrert_av: str


@dataclass(frozen=True, kw_only=True)
class Brevbilde:
    id: UUID
    slag: Brevslag
    kravnummer: int | None
    sha256: str
    opprettet_at: datetime


@dataclass(frozen=True, kw_only=True)
class Bortfaltbilde:
    nummer: int
    gjelder_fra: date


@dataclass(frozen=True, kw_only=True)
class Opphorsbilde:
    """`krav` has the newest last; the one that holds is `krav[-1]`, and there is none where nothing is claimed.

    `begynner_aldri` is the first day of an agreement that was ended before it. `bortfalt` are the versions that fell away
    beside one that holds until the last day.
    """

    opphor_id: UUID
    versjon_id: UUID
    sak: Saksbilde
    grunn: Avslutningsgrunn
    siste_dag: date
    begynner_aldri: date | None
    bortfalt: tuple[Bortfaltbilde, ...]
    opprettet_at: datetime
    opprettet_av: str
    angret_at: datetime | None
    angret_av: str
    angret_fordi: str
    krav: tuple[Kravbilde, ...]
    innbetalinger: tuple[Innbetalingsbilde, ...]
    brev: tuple[Brevbilde, ...]

    @property
    def gjeldende(self) -> Kravbilde | None:
        gjelder = [k for k in self.krav if k.status not in (Kravstatus.ERSTATTET, Kravstatus.BORTFALT)]
        return gjelder[-1] if gjelder else None

    @property
    def betalt(self) -> Belop:
        return sum((ett.belop for ett in self.innbetalinger), Belop.null())

    @property
    def rest(self) -> Belop | None:
        """What is left to pay; None where the claim is not known."""
        krav = self.gjeldende
        if krav is None or krav.belop is None:
            return None
        return krav.belop - self.betalt
