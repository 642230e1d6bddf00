"""Who can be named as supervisor in an agreement."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from alis.domain.tilgang import Rolle
from alis.records.parter.models import Rolleinnehav
from alis.records.parter.queries import roller_pa
from alis.records.utdanning.models import AlisSak


@dataclass(frozen=True, kw_only=True)
class Veilederkandidat:
    person_id: UUID
    navn: str


def list_veiledere(*, sak: AlisSak, dag: date) -> tuple[Veilederkandidat, ...]:
    """Return those who hold the role in the kommune on the day, by name; never the doctor herself."""
    roller = veilederroller(sak=sak, dag=dag).order_by("person__navn_sortering", "person_id")
    return tuple(Veilederkandidat(person_id=rolle.person_id, navn=rolle.person.navn) for rolle in roller)


def veilederroller(*, sak: AlisSak, dag: date) -> QuerySet[Rolleinnehav]:
    return (
        roller_pa(dag)
        .filter(rolle=Rolle.VEILEDER, organisasjon__kommune=sak.kommune_id)
        .exclude(person_id=sak.lege_id)
    )
