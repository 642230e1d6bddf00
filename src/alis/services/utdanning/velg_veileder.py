"""Choose who supervises the ALIS from a day on."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier.periode import EN_DAG
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Person, Rolleinnehav
from alis.records.parter.queries import gjeldende
from alis.records.utdanning.models import AlisSak, Veilederforhold
from alis.services.felles import hent
from alis.services.utdanning.aapne_sak import aapne_sak
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


class VeilederErLegen(Exception):
    """A doctor does not supervise herself."""


class ForrigeBegynteSenere(Exception):
    """The supervisor before began on or after the given day; that must be mended first."""


@transaction.atomic
def velg_veileder(
    *,
    aktor: Aktor,
    sak_id: UUID,
    laas: int,
    person_id: UUID,
    fom: date,
    naa: datetime | None = None,
) -> None:
    """End the supervision there is on the day before, and begin the new. The person must hold the role in the kommune
    today.

    Raises what `aapne_sak` raises, `VeilederErLegen`, `ForrigeBegynteSenere`.
    """
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, laas=laas, naa=naa)
    if person_id == sak.lege_id:
        raise VeilederErLegen
    veileder = hent(_supervisors_of_the_kommune(sak, lokal_dato(naa)), pk=person_id)
    _end_the_one_before(sak, fom)
    Veilederforhold.objects.create(sak=sak, person=veileder, fom=fom)
    skriv_sakshendelse(
        aktor=aktor,
        sak=sak,
        handling="velg_veileder",
        objekt=sak,
        naa=naa,
        innhold={"person_id": person_id, "fom": fom},
    )


def _supervisors_of_the_kommune(sak: AlisSak, dag: date) -> QuerySet[Person]:
    innehav = Rolleinnehav.objects.filter(
        gjeldende(dag), person=OuterRef("pk"), organisasjon__kommune=sak.kommune_id, rolle=Rolle.VEILEDER
    )
    return Person.objects.filter(Exists(innehav))


def _end_the_one_before(sak: AlisSak, fom: date) -> None:
    forrige = Veilederforhold.objects.filter(sak=sak, tom__isnull=True).first()
    if forrige is None:
        return
    if forrige.fom >= fom:
        raise ForrigeBegynteSenere
    forrige.tom = fom - EN_DAG
    forrige.save(update_fields=["tom"])
