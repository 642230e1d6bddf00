"""Replace a position from a day on: another percentage, or another kind."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.domain.verdier.periode import EN_DAG
from alis.records.utdanning.models import Stilling
from alis.services.felles import hent
from alis.services.utdanning.aapne_sak import aapne_sak
from alis.services.utdanning.fakta import Stillingsfakta
from alis.services.utdanning.sett_stilling import sett_stilling
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


class StillingenBegynteSenere(Exception):
    """The position that is to be replaced has not held a day before the new one begins: correct it instead."""


@transaction.atomic
def bytt_stilling(
    *,
    aktor: Aktor,
    sak_id: UUID,
    stilling_id: UUID,
    laas: int,
    fakta: Stillingsfakta,
    naa: datetime | None = None,
) -> UUID:
    """End the position the day before the new one begins, and return the new one's id.

    Raises what `aapne_sak` and `sett_stilling` raise, and `StillingenBegynteSenere`.
    """
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, laas=laas, naa=naa)
    gammel = hent(Stilling.objects.filter(sak=sak), pk=stilling_id)
    if fakta.fom <= gammel.fom:
        raise StillingenBegynteSenere
    gammel.tom = fakta.fom - EN_DAG
    gammel.save(update_fields=["tom"])
    ny = Stilling()
    sett_stilling(sak=sak, stilling=ny, fakta=fakta)
    skriv_sakshendelse(
        aktor=aktor,
        sak=sak,
        handling="bytt_stilling",
        objekt=ny,
        naa=naa,
        innhold={"etter": stilling_id, **asdict(fakta)},
    )
    return ny.pk
