"""Return a rate set to those who wrote it, with a reason."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Satshandling
from alis.domain.tilgang import Aktor
from alis.services.sats.aapne_sats import begynn_handling, ta_bort_godkjenning
from alis.services.sats.skriv_satshendelse import skriv_satshendelse
from alis.services.sats.varsle_om_sats import varsle_avsender


class GrunnMangler(ValueError):
    """Those who wrote it would not know what to mend."""


@transaction.atomic
def returner_sats(
    *, aktor: Aktor, versjon_id: UUID, laas: int, grunn: str, naa: datetime | None = None
) -> None:
    """The reason stands on the draft until it is sent again, and a yes that has been given falls.

    Raises `GrunnMangler`, `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang` and `EndretAvAndre`.
    """
    if not grunn.strip():
        raise GrunnMangler
    naa = naa or timezone.now()
    rad = begynn_handling(aktor=aktor, versjon_id=versjon_id, laas=laas, handling=Satshandling.RETURNER)
    avsender_id = rad.sendt_av_id
    ta_bort_godkjenning(rad)
    rad.returgrunn = grunn.strip()
    rad.save()
    skriv_satshendelse(
        aktor=aktor, rad=rad, handling="returner_sats", naa=naa, innhold={"grunn": rad.returgrunn}
    )
    varsle_avsender(aktor=aktor, rad=rad, avsender_id=avsender_id, naa=naa)
