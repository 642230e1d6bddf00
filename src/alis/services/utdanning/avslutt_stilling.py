"""Give a position its last day."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.domain.verdier import Periode
from alis.records.utdanning.models import Stilling
from alis.services.felles import hent
from alis.services.utdanning.aapne_sak import aapne_sak
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


class StillingenSlutterFor(Exception):
    """The position already ends before the given day; a longer one is a correction, not an end."""


@transaction.atomic
def avslutt_stilling(
    *,
    aktor: Aktor,
    sak_id: UUID,
    stilling_id: UUID,
    laas: int,
    tom: date,
    naa: datetime | None = None,
) -> None:
    """`tom` is the last day in the post. Raises what `aapne_sak` raises, `SnuddPeriode`, `StillingenSlutterFor`."""
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, laas=laas, naa=naa)
    stilling = hent(Stilling.objects.filter(sak=sak), pk=stilling_id)
    if stilling.tom is not None and stilling.tom < tom:
        raise StillingenSlutterFor
    stilling.tom = Periode(stilling.fom, tom).tom
    stilling.save(update_fields=["tom"])
    skriv_sakshendelse(
        aktor=aktor, sak=sak, handling="avslutt_stilling", objekt=stilling, naa=naa, innhold={"tom": tom}
    )
