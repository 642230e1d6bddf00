"""The versions of one agreement, and which was in force on a day."""

from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.journal import skriv_innsyn
from alis.services.sammenligning.les_versjonsoversikt import les_versjonsoversikt
from alis.services.sammenligning.versjonsoversikt import Versjonsoversikt


def hent_versjoner(
    *, aktor: Aktor, avtale_id: UUID, dag: date | None = None, naa: datetime | None = None
) -> Versjonsoversikt:
    """Today when no day is given. The reading is logged. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_AVTALE)
    naa = naa or timezone.now()
    folg_kalenderen(naa=naa)
    oversikt, _ = les_versjonsoversikt(aktor=aktor, avtale_id=avtale_id, dag=dag or lokal_dato(naa), naa=naa)
    skriv_innsyn(
        aktor=aktor, sak_id=oversikt.sak_id, gjelder_person_id=oversikt.lege_id, side="versjoner", naa=naa
    )
    return oversikt
