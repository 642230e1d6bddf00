"""Find a version that the actor bargains over, for reading or for an act."""

from datetime import datetime
from uuid import UUID

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.forhandling.queries import forhandlinger_for
from alis.services.avtale.laas_saken import laas_saken
from alis.services.felles import hent


def aapne_forhandling(
    *, aktor: Aktor, versjon_id: UUID, naa: datetime, for_endring: bool = True
) -> Avtaleversjon:
    """Return the version; to be changed it is locked, after its case and before its proposals.

    So the moves of both parties stand in one line, and their order is decided. Raises `ManglerRettighet` and
    `FinnesIkke`.
    """
    aktor.krev(Rettighet.FORHANDLE_AVTALE)
    if for_endring:
        laas_saken(versjon_id)
    utvalg = forhandlinger_for(aktor, dag=lokal_dato(naa)).select_related(
        "avtale__sak__kommune", "endret_av", "status_av"
    )
    return hent(utvalg, for_endring=for_endring, pk=versjon_id)
