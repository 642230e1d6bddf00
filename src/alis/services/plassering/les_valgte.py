"""Whom the needs are of that were chosen on a page, and how each stands now: a colleague may have been there first."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from alis.domain.flyt import Behovsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.plassering.queries import behov_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Valgt:
    navn: str
    status: Behovsstatus


def les_valgte(*, aktor: Aktor, behov_ider: Collection[UUID]) -> Mapping[UUID, Valgt]:
    """Those that are the trust's, by name. One query. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    rader = behov_for(aktor).filter(pk__in=behov_ider).order_by("sak__lege__person__navn", "pk")
    return {
        pk: Valgt(navn=navn, status=Behovsstatus(status))
        for pk, navn, status in rader.values_list("pk", "sak__lege__person__navn", "status")
    }
