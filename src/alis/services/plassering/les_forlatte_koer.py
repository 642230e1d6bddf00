"""The queues that a doctor left when she said yes to a place."""

from uuid import UUID

from django.db.models import QuerySet

from alis.domain.plassering.behov import Bortfall
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.models import Behov, Plasstilbud
from alis.records.plassering.queries import tilbud_for
from alis.services.felles import hent


def les_forlatte_koer(*, aktor: Aktor, tilbud_id: UUID) -> tuple[str, ...]:
    """Return the names of the trusts, in order, for the doctor herself. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SVAR_PA_TILBUD)
    tilbud = hent(tilbud_for(aktor).select_related("behov__sak"), pk=tilbud_id)
    return tuple(
        forlatte_behov(tilbud)
        .order_by("helseforetak__navn")
        .values_list("helseforetak__navn", flat=True)
        .distinct()
    )


def forlatte_behov(*tilbudene: Plasstilbud) -> QuerySet[Behov]:
    """The needs that fell away in the same act as a yes to one of the offers, which are one doctor's."""
    svart = [tilbud.svart_at for tilbud in tilbudene if tilbud.svart_at is not None]
    leger = {tilbud.behov.sak.lege_id for tilbud in tilbudene}
    return Behov.objects.filter(sak__lege__in=leger, falt_bort_at__in=svart, bortfall=Bortfall.EGEN_PLASS)
