"""Whom a veilederavtale in a case can be made with."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.queries import saker_for
from alis.services.avtale.list_veiledere import Veilederkandidat, list_veiledere
from alis.services.felles import hent


@dataclass(frozen=True, kw_only=True)
class Veiledervalg:
    """`valgt` is the one who supervises the doctor today, if there is one among the candidates."""

    sak_id: UUID
    lege: str
    kandidater: tuple[Veilederkandidat, ...]
    valgt: UUID | None


def hent_veiledervalg(*, aktor: Aktor, sak_id: UUID, naa: datetime | None = None) -> Veiledervalg:
    """Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SKRIV_AVTALE)
    dag = lokal_dato(naa or timezone.now())
    sak = hent(saker_for(aktor, dag=dag).select_related("lege__person"), pk=sak_id)
    kandidater = list_veiledere(sak=sak, dag=dag)
    forhold = sak.veilederforhold.order_by("-fom").first()
    naavaerende = forhold.person_id if forhold else None
    return Veiledervalg(
        sak_id=sak.pk,
        lege=sak.lege.person.navn,
        kandidater=kandidater,
        valgt=naavaerende if naavaerende in {kandidat.person_id for kandidat in kandidater} else None,
    )
