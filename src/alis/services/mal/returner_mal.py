"""Return a template to those who wrote it, with a reason."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Malhandling
from alis.domain.tilgang import Aktor
from alis.services.mal.aapne_mal import begynn_handling
from alis.services.mal.skriv_malhendelse import skriv_malhendelse
from alis.services.mal.varsle_om_mal import varsle_avsender


class GrunnMangler(ValueError):
    """Those who wrote it would not know what to mend."""


@transaction.atomic
def returner_mal(
    *, aktor: Aktor, versjon_id: UUID, laas: int, grunn: str, naa: datetime | None = None
) -> None:
    """The reason stands on the draft until it is sent again.

    Raises `GrunnMangler`, `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang` and `EndretAvAndre`.
    """
    if not grunn.strip():
        raise GrunnMangler
    naa = naa or timezone.now()
    rad = begynn_handling(
        aktor=aktor, versjon_id=versjon_id, laas=laas, handling=Malhandling.RETURNER, naa=naa
    )
    avsender_id = rad.sendt_av_id
    rad.sendt_at = rad.sendt_av = None
    rad.returgrunn = grunn.strip()
    rad.save()
    skriv_malhendelse(
        aktor=aktor, rad=rad, handling="returner_mal", naa=naa, innhold={"grunn": rad.returgrunn}
    )
    varsle_avsender(aktor=aktor, rad=rad, avsender_id=avsender_id, naa=naa)
