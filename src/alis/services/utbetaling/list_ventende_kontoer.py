"""The account numbers that wait for someone in the kommune to confirm them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.utbetaling.models import Utbetalingskonto
from alis.records.utbetaling.queries import ventende_kontoer
from alis.records.utdanning.queries import saker_for

FLEST = 50
"""Shown at once: a queue, where the next come when these are answered."""


@dataclass(frozen=True, kw_only=True)
class Ventendekonto:
    """`forrige` is the account it would replace. `er_egen`: the actor has written it herself, and may not confirm it."""

    konto_id: UUID
    sak_id: UUID
    navn: str
    kontonummer: str
    forrige: str
    registrert_at: datetime
    er_egen: bool


def list_ventende_kontoer(*, aktor: Aktor) -> Sequence[Ventendekonto]:
    """The longest wait first, at most `FLEST`. Raises `ManglerRettighet`."""
    kontoer = (
        _waiting(aktor)
        .select_related("sak__lege__person")
        .prefetch_related("sak__utbetalingskontoer")
        .order_by("registrert_at", "pk")
    )
    return [_row(konto, aktor) for konto in kontoer[:FLEST]]


def tell_ventende_kontoer(*, aktor: Aktor) -> int:
    """Raises `ManglerRettighet`."""
    return _waiting(aktor).count()


def _waiting(aktor: Aktor) -> QuerySet[Utbetalingskonto]:
    aktor.krev(Rettighet.SE_REGNSKAP)
    return ventende_kontoer().filter(sak__in=saker_for(aktor))


def _row(konto: Utbetalingskonto, aktor: Aktor) -> Ventendekonto:
    gjelder = (ett for ett in konto.sak.utbetalingskontoer.all() if ett.avlost_at is None)
    return Ventendekonto(
        konto_id=konto.pk,
        sak_id=konto.sak_id,
        navn=konto.sak.lege.person.navn,
        kontonummer=konto.kontonummer,
        forrige=next((ett.kontonummer for ett in gjelder if ett.bekreftet_at is not None), ""),
        registrert_at=konto.registrert_at,
        er_egen=konto.registrert_av_id == aktor.person_id,
    )
