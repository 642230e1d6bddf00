"""Who is told: a person, in the role for which it concerns her."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alis.domain.tilgang import RETTIGHETER, Rettighet, Rolle
from alis.records.parter.models import Rolleinnehav
from alis.records.parter.queries import gjeldende


@dataclass(frozen=True, kw_only=True)
class Mottaker:
    """`vegne_av` is the one whose substitute she is. `epost` False: the notice stands on her page, and that is all."""

    person_id: UUID
    rolle: Rolle
    organisasjon_id: UUID
    vegne_av: UUID | None = None
    epost: bool = True


def rolleinnehavere(*, rolle: Rolle, organisasjoner: Collection[UUID], dag: date) -> tuple[Mottaker, ...]:
    """Everyone who holds the role in one of the organisations on the day. One query."""
    innehav = Rolleinnehav.objects.filter(gjeldende(dag), rolle=rolle, organisasjon__in=organisasjoner)
    return tuple(
        Mottaker(person_id=person_id, rolle=rolle, organisasjon_id=organisasjon_id)
        for person_id, organisasjon_id in innehav.order_by("pk").values_list("person_id", "organisasjon_id")
    )


def rettighetshavere(
    *, rettighet: Rettighet, organisasjoner: Collection[UUID], dag: date
) -> tuple[Mottaker, ...]:
    """Everyone whose role in one of the organisations carries the right on the day. One query for each such role."""
    return tuple(
        mottaker
        for rolle in Rolle
        if rettighet in RETTIGHETER[rolle]
        for mottaker in rolleinnehavere(rolle=rolle, organisasjoner=organisasjoner, dag=dag)
    )
