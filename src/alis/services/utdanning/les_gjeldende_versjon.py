"""Which agreement version stands for the case in a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.queries import synlige_versjoner
from alis.records.utdanning.models import AlisSak

RANG = (
    Avtalestatus.I_KRAFT,
    Avtalestatus.SIGNERT,
    Avtalestatus.SENDT,
    Avtalestatus.KLADD,
    Avtalestatus.AVSLUTTET,
    Avtalestatus.ERSTATTET,
)
"""What applies goes before what is under way, and both before what is over."""


@dataclass(frozen=True, kw_only=True)
class Gjeldende:
    status: Avtalestatus
    nummer: int


def les_gjeldende_versjon(*, aktor: Aktor, saker: Sequence[AlisSak]) -> dict[UUID, Gjeldende]:
    """Return, by case, the first by `RANG`; the newest among equals. One query."""
    rader = (
        synlige_versjoner(aktor)
        .filter(avtale__sak__in=saker, status__in=RANG)
        .order_by("nummer")
        .values_list("avtale__sak_id", "status", "nummer")
    )
    beste: dict[UUID, Gjeldende] = {}
    for sak_id, status, nummer in rader:
        ny = Gjeldende(status=Avtalestatus(status), nummer=nummer)
        if sak_id not in beste or RANG.index(ny.status) <= RANG.index(beste[sak_id].status):
            beste[sak_id] = ny
    return beste
