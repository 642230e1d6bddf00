"""Who was told of a need when it was reported, read from the notices themselves."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov
from alis.records.plassering.queries import behov_for
from alis.records.varsel.models import Varsel
from alis.services.felles import hent


@dataclass(frozen=True, kw_only=True)
class Beskjed:
    """`helseforetak` is empty for service in an institution. A doctor without a role here has not been told; one who
    reported it herself knows.
    """

    helseforetak: str
    foretaket: bool
    legen: bool


def hvem_har_fatt_beskjed(*, aktor: Aktor, behov_id: UUID, dag: date | None = None) -> Beskjed:
    """Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.MELD_BEHOV)
    dag = dag or lokal_dato(timezone.now())
    behov: Behov = hent(behov_for(aktor, dag=dag).select_related("helseforetak", "sak"), pk=behov_id)
    fortalt = set(
        Varsel.objects.filter(objekt_type="Behov", objekt_id=str(behov_id)).values_list("mal", flat=True)
    )
    return Beskjed(
        helseforetak=behov.helseforetak.navn if behov.helseforetak else "",
        foretaket=Varselmal.BEHOV_MELDT in fortalt,
        legen=Varselmal.BEHOV_MELDT_FOR_DEG in fortalt or behov.sak.lege_id == aktor.person_id,
    )
