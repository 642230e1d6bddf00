"""The queues that a doctor left when she said yes to a place."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from alis.domain.plassering.behov import Bortfall
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.models import Behov, Plasstilbud
from alis.records.plassering.queries import tilbud_for


def les_forlatte_koer(*, aktor: Aktor, tilbud_id: UUID) -> tuple[str, ...]:
    """Return the names of the trusts, in order, for the doctor herself: one query. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SVAR_PA_TILBUD)
    svart = tilbud_for(aktor).filter(pk=tilbud_id)
    return tuple(
        _left(svart.values("svart_at"), svart.values("behov__sak__lege"))
        .order_by("helseforetak__navn")
        .values_list("helseforetak__navn", flat=True)
        .distinct()
    )


def forlatte_behov(*tilbudene: Plasstilbud) -> QuerySet[Behov]:
    """The needs that fell away in the same act as a yes to one of the offers, which are one doctor's."""
    svart = [tilbud.svart_at for tilbud in tilbudene if tilbud.svart_at is not None]
    return _left(svart, {tilbud.behov.sak.lege_id for tilbud in tilbudene})


def _left(svart: Any, leger: Any) -> QuerySet[Behov]:
    return Behov.objects.filter(sak__lege__in=leger, falt_bort_at__in=svart, bortfall=Bortfall.EGEN_PLASS)
