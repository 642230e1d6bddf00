"""One order to the bank, with its payments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.flyt import Linjestatus, Utbetalingsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.utbetaling.models import Utbetaling, Utbetalingslinje
from alis.records.utbetaling.queries import utbetalinger_for
from alis.services.felles import hent


@dataclass(frozen=True, kw_only=True)
class Betalingsbilde:
    """`kontonummer` is whole: who may see it masked is the page's to decide."""

    linje_id: UUID
    nummer: int
    referanse: str
    krav_id: UUID
    kravnummer: int
    sak_id: UUID
    prosjektkode: str
    mottaker: str
    kontonummer: str
    element: Element
    tilskuddsperiode: str
    belop: Belop
    status: Linjestatus
    avvist_fordi: str


@dataclass(frozen=True, kw_only=True)
class Utbetalingsbilde:
    utbetaling_id: UUID
    navn: str
    melding_id: str
    status: Utbetalingsstatus
    kommune: str
    orgnr: str
    fra_konto: str
    betalingsdag: date
    laget_at: datetime
    laget_av: str
    laget_av_id: UUID
    sendt_at: datetime | None
    sendt_av: str
    avsluttet_at: datetime | None
    avsluttet_av: str
    laas: int
    betalinger: Sequence[Betalingsbilde]

    @property
    def er_sendt(self) -> bool:
        """Then there is a file, and there is no way back."""
        return self.status in (Utbetalingsstatus.I_BANKEN, Utbetalingsstatus.AVSLUTTET)

    @property
    def sum(self) -> Belop:
        return sum((ett.belop for ett in self.betalinger), Belop.null())


def hent_utbetaling(*, aktor: Aktor, utbetaling_id: UUID) -> Utbetalingsbilde:
    """Two queries, however many payments. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_REGNSKAP)
    utvalg = utbetalinger_for(aktor).select_related(
        "kommune__organisasjon", "laget_av", "sendt_av", "avsluttet_av"
    )
    ordre = hent(utvalg, pk=utbetaling_id)
    linjer = ordre.linjer.select_related("krav__sak", "konto").order_by("nummer")
    return Utbetalingsbilde(
        utbetaling_id=ordre.pk,
        navn=ordre.navn,
        melding_id=ordre.melding_id,
        status=Utbetalingsstatus(ordre.status),
        kommune=ordre.kommune.organisasjon.navn,
        orgnr=ordre.kommune.organisasjon.orgnr,
        fra_konto=ordre.fra_konto,
        betalingsdag=ordre.betalingsdag,
        laget_at=ordre.laget_at,
        laget_av=ordre.laget_av.navn,
        laget_av_id=ordre.laget_av_id,
        sendt_at=ordre.sendt_at,
        sendt_av=ordre.sendt_av.navn if ordre.sendt_av else "",
        avsluttet_at=ordre.avsluttet_at,
        avsluttet_av=ordre.avsluttet_av.navn if ordre.avsluttet_av else "",
        laas=ordre.laas,
        betalinger=[_payment(ordre, linje) for linje in linjer],
    )


def _payment(ordre: Utbetaling, linje: Utbetalingslinje) -> Betalingsbilde:
    return Betalingsbilde(
        linje_id=linje.pk,
        nummer=linje.nummer,
        referanse=f"{ordre.melding_id}-{linje.nummer}",
        krav_id=linje.krav_id,
        kravnummer=linje.krav.nummer or 0,
        sak_id=linje.krav.sak_id,
        prosjektkode=linje.krav.sak.prosjektkode,
        mottaker=linje.mottaker,
        kontonummer=linje.konto.kontonummer,
        element=Element(linje.krav.element),
        tilskuddsperiode=linje.krav.tilskuddsperiode,
        belop=Belop(linje.belop),
        status=Linjestatus(linje.status),
        avvist_fordi=linje.avvist_fordi,
    )
