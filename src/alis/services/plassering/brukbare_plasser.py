"""Which vacancies someone who waits in the queue could use: by the rule of the proposal, of those whom the proposal is for."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from alis.domain.plassering.brukbar import brukes_av_noen
from alis.domain.plassering.problem import Problem
from alis.records.plassering.models import Behov, Ledigplass
from alis.services.plassering.les_kandidater import les_ventelegene, som_plass


def brukbare_plasser(*, plasser: QuerySet[Ledigplass], koen: QuerySet[Behov], idag: date) -> frozenset[UUID]:
    """Of the vacancies of one trust, by its queue. Nobody can use one that has begun, and one whom an offer binds waits for
    none. Four questions, however many they are; one where there is no vacancy to ask of.
    """
    kommende = plasser.filter(fom__gt=idag).select_related("avdeling__sykehussted")
    mulige = tuple(som_plass(plass, plass.antall) for plass in kommende)
    if not mulige:
        return frozenset()
    kandidater = tuple(lege.kandidat for lege in les_ventelegene(koen) if lege.kandidat is not None)
    return frozenset(map(UUID, brukes_av_noen(Problem(kandidater, mulige))))
