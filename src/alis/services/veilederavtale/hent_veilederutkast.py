"""Read a veilederavtale in the making."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.les_plangrunnlag import les_plangrunnlag
from alis.services.avtale.tilbakesending import les_tilbakesending
from alis.services.veilederavtale.aapne_veilederutkast import aapne_veilederutkast
from alis.services.veilederavtale.les_veilederutkast import les_veilederutkast
from alis.services.veilederavtale.veilederutkastbilde import Veilederutkastbilde


def hent_veilederutkast(
    *, aktor: Aktor, versjon_id: UUID, naa: datetime | None = None
) -> Veilederutkastbilde:
    """Raises `ManglerRettighet`, `FinnesIkke` and `IkkeLengerKladd`."""
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_veilederutkast(aktor=aktor, versjon_id=versjon_id, naa=naa, for_endring=False)
    dag = lokal_dato(naa)
    bilde = les_veilederutkast(aktor=aktor, versjon=versjon, dag=dag)
    return replace(
        bilde,
        plangrunnlag=les_plangrunnlag([versjon], dag=dag)[versjon.pk],
        tilbakesendt=les_tilbakesending(versjon),
    )
