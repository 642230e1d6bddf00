"""The templates that a new agreement in a case can be made from."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.dokument.malvalg import Malvalg
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.queries import saker_for
from alis.services.avtale.forste_dag import forste_dag
from alis.services.felles import hent
from alis.services.mal.list_malvalg import list_malvalg


def list_malvalg_for_sak(*, aktor: Aktor, sak_id: UUID, naa: datetime | None = None) -> tuple[Malvalg, ...]:
    """The one used when nothing is chosen comes first. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SKRIV_AVTALE)
    idag = lokal_dato(naa or timezone.now())
    sak = hent(saker_for(aktor, dag=idag), pk=sak_id)
    forrige = (
        Avtaleversjon.objects.filter(avtale__sak=sak, avtale__slag=Avtaleslag.ALIS_AVTALE)
        .exclude(status=Avtalestatus.FORKASTET)
        .order_by("nummer")
        .last()
    )
    return list_malvalg(aktor=aktor, gjelder_fra=forste_dag(sak, forrige, idag), idag=idag)
