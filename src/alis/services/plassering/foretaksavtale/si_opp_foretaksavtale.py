"""Give notice of an agreement between a kommune and a trust."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Avtalehandling
from alis.domain.plassering.foretaksavtale import foretaksavtalens_siste_dag
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.services.plassering.foretaksavtale.aapne_foretaksavtale import aapne_foretaksavtale
from alis.services.plassering.foretaksavtale.bytt_foretaksstatus import bytt_foretaksstatus
from alis.services.plassering.foretaksavtale.parten import signerende_part
from alis.services.plassering.foretaksavtale.skriv_foretakshendelse import skriv_foretakshendelse
from alis.services.plassering.foretaksavtale.varsle_om_foretaksavtale import varsle_om_foretaksavtale


@transaction.atomic
def si_opp_foretaksavtale(*, aktor: Aktor, avtale_id: UUID, laas: int, naa: datetime | None = None) -> date:
    """Return the last day: the notice is given today. Until then the agreement holds.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre` and `UlovligOvergang`.
    """
    part = signerende_part(aktor)
    naa = naa or timezone.now()
    avtale = aapne_foretaksavtale(aktor=aktor, avtale_id=avtale_id, laas=laas)
    bytt_foretaksstatus(aktor=aktor, avtale=avtale, handling=Avtalehandling.AVSLUTT, naa=naa)
    siste_dag = foretaksavtalens_siste_dag(sagt_opp=lokal_dato(naa)).verdi
    avtale.siste_dag = siste_dag
    avtale.oppsagt_at, avtale.oppsagt_av_id, avtale.oppsagt_part = naa, aktor.person_id, part
    avtale.save()
    skriv_foretakshendelse(
        aktor=aktor,
        avtale=avtale,
        handling="si_opp_foretaksavtale",
        naa=naa,
        innhold={"part": part, "siste_dag": siste_dag},
    )
    varsle_om_foretaksavtale(
        aktor=aktor, avtale=avtale, mal=Varselmal.FORETAKSAVTALE_OPPSAGT, dato=siste_dag, naa=naa
    )
    return siste_dag
