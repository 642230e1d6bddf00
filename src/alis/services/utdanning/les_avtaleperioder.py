"""The agreement versions of some cases, as little of them as a list needs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar
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
"""What applies goes before what is under way, and both before what is over. What came to nothing is left out."""


@dataclass(frozen=True, kw_only=True)
class Avtaleperiode:
    """A version's days, as far as they are known."""

    status: Avtalestatus
    nummer: int
    fom: date | None
    tom: date | None


def les_avtaleperioder(*, aktor: Aktor, saker: Sequence[AlisSak]) -> dict[UUID, tuple[Avtaleperiode, ...]]:
    """Return, by case, the versions that the actor may see, in the order of their numbers. One query."""
    rader = (
        synlige_versjoner(aktor)
        .filter(avtale__sak__in=saker, status__in=RANG)
        .order_by("nummer")
        .values_list("avtale__sak_id", "status", "nummer", "gjelder_fra", "gjelder_til")
    )
    perioder: dict[UUID, tuple[Avtaleperiode, ...]] = {}
    for sak_id, status, nummer, fom, tom in rader:
        ny = Avtaleperiode(status=Avtalestatus(status), nummer=nummer, fom=fom, tom=tom)
        perioder[sak_id] = (*perioder.get(sak_id, ()), ny)
    return perioder


class Nummerert(Protocol):
    """What the versions of an agreement have in common, however much of them was read."""

    @property
    def status(self) -> Avtalestatus: ...

    @property
    def nummer(self) -> int: ...


V = TypeVar("V", bound=Nummerert)


def gjeldende_versjon(versjoner: Iterable[V]) -> V | None:
    """The version that stands for the case: the first by `RANG`, the newest among equals."""
    rangert = [v for v in versjoner if v.status in RANG]
    return min(rangert, key=lambda v: (RANG.index(v.status), -v.nummer), default=None)
