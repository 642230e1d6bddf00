"""The doctor's own account numbers, one for each kommune that pays her."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent


@dataclass(frozen=True, kw_only=True)
class Kontobilde:
    """`i_bruk` is where payments go now; `venter` waits for the kommune. Empty where there is none."""

    sak_id: UUID
    kommune: str
    i_bruk: str
    bekreftet_at: datetime | None
    venter: str
    venter_siden: datetime | None


def hent_kontoer(*, aktor: Aktor) -> Sequence[Kontobilde]:
    """One for each of the doctor's cases. Raises `ManglerRettighet`."""
    return [_of_case(sak) for sak in _cases(aktor).order_by("opprettet_at", "pk")]


def hent_konto(*, aktor: Aktor, sak_id: UUID) -> Kontobilde:
    """Raises `ManglerRettighet` and `FinnesIkke`."""
    return _of_case(hent(_cases(aktor), pk=sak_id))


def _cases(aktor: Aktor) -> QuerySet[AlisSak]:
    aktor.krev(Rettighet.KREV_REFUSJON)
    return saker_for(aktor).select_related("kommune").prefetch_related("utbetalingskontoer")


def _of_case(sak: AlisSak) -> Kontobilde:
    gjelder = [konto for konto in sak.utbetalingskontoer.all() if konto.avlost_at is None]
    i_bruk = next((konto for konto in gjelder if konto.bekreftet_at is not None), None)
    venter = next((konto for konto in gjelder if konto.bekreftet_at is None), None)
    return Kontobilde(
        sak_id=sak.pk,
        kommune=sak.kommune.navn,
        i_bruk=i_bruk.kontonummer if i_bruk else "",
        bekreftet_at=i_bruk.bekreftet_at if i_bruk else None,
        venter=venter.kontonummer if venter else "",
        venter_siden=venter.registrert_at if venter else None,
    )
