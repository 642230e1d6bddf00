"""Find a version that the actor may see, for reading or for an act."""

from datetime import datetime
from uuid import UUID

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.records.avtale.queries import versjoner_for
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.krev_versjonslaas import krev_versjonslaas
from alis.services.avtale.laas_saken import laas_saken
from alis.services.felles import hent


def aapne_versjon(
    *,
    aktor: Aktor,
    versjon_id: UUID,
    naa: datetime,
    slag: Avtaleslag | None = Avtaleslag.ALIS_AVTALE,
    laas: int | None = None,
    for_endring: bool = True,
) -> Avtaleversjon:
    """Return the version; locked with its case, and at the state the user saw (`laas`), when it is to be changed.

    With `slag` None it may be any kind of agreement. Raises `FinnesIkke` and `EndretAvAndre`.
    """
    if for_endring:
        laas_saken(versjon_id)
    utvalg = versjoner_for(aktor, slag=slag, dag=lokal_dato(naa)).select_related(
        "avtale__sak", "endret_av", "status_av"
    )
    versjon = hent(utvalg, for_endring=for_endring, pk=versjon_id)
    if laas is not None:
        krev_versjonslaas(versjon, laas)
    return versjon
