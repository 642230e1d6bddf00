"""The orders of a kommune, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum

from alis.domain.flyt import Utbetalingsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.utbetaling.models import Utbetaling
from alis.records.utbetaling.queries import utbetalinger_for

PER_SIDE = 50


@dataclass(frozen=True, kw_only=True)
class Utbetalingsrad:
    utbetaling_id: UUID
    navn: str
    status: Utbetalingsstatus
    betalingsdag: date
    antall: int
    belop: Belop
    laget_av: str


@dataclass(frozen=True, kw_only=True)
class Utbetalingsliste:
    """`neste` begins the next page; empty on the last."""

    rader: Sequence[Utbetalingsrad]
    neste: str


def list_utbetalinger(*, aktor: Aktor, etter: str = "") -> Utbetalingsliste:
    """Keyset-paged by year and number; a key that is none begins from the start. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_REGNSKAP)
    ordre = (
        utbetalinger_for(aktor)
        .filter(_after(etter))
        .select_related("laget_av")
        .annotate(antall=Count("linjer"), belop=Sum("linjer__belop"))
        .order_by("-ar", "-nummer")
    )
    rader = list(ordre[: PER_SIDE + 1])
    vist = rader[:PER_SIDE]
    return Utbetalingsliste(
        rader=[_row(rad) for rad in vist], neste=vist[-1].navn if len(rader) > PER_SIDE else ""
    )


def siste_fra_konto(*, aktor: Aktor) -> str:
    """The account that the kommune paid from last, so that nobody writes it twice; empty the first time."""
    return _newest(utbetalinger_for(aktor)).values_list("fra_konto", flat=True).first() or ""


def _newest(utvalg: QuerySet[Utbetaling]) -> QuerySet[Utbetaling]:
    return utvalg.order_by("-ar", "-nummer")


def _after(nokkel: str) -> Q:
    ar, _, nummer = nokkel.partition("-")
    if not (_is_number(ar) and _is_number(nummer)):
        return Q()
    return Q(ar__lt=int(ar)) | Q(ar=int(ar), nummer__lt=int(nummer))


def _is_number(tekst: str) -> bool:
    return tekst.isascii() and tekst.isdigit() and len(tekst) <= 9


def _row(rad: Utbetaling) -> Utbetalingsrad:
    return Utbetalingsrad(
        utbetaling_id=rad.pk,
        navn=rad.navn,
        status=Utbetalingsstatus(rad.status),
        betalingsdag=rad.betalingsdag,
        antall=rad.antall,  # type: ignore[attr-defined]
        belop=Belop(rad.belop or 0),  # type: ignore[attr-defined]
        laget_av=rad.laget_av.navn,
    )
