"""Return a version of a call to the one who wrote it, with a reason."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument import ren_tekst
from alis.domain.flyt import Utlysningshandling
from alis.domain.tilgang import Aktor
from alis.services.soknad.aapne_utlysning import aapne_utlysning, krev_en_annen
from alis.services.soknad.skriv_utlysningshendelse import skriv_utlysningshendelse
from alis.services.soknad.varsle_om_utlysning import varsle_forfatteren


class GrunnMangler(ValueError):
    """Whoever wrote it would not know what to mend."""


@transaction.atomic
def returner_utlysning(*, aktor: Aktor, utlysning_id: UUID, grunn: str, naa: datetime | None = None) -> str:
    """Return the grant period. The reason stands for good; what mends it is a version of its own.

    Raises `GrunnMangler`, `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang` and `SkrevDenSelv`.
    """
    grunn = ren_tekst(grunn)
    if not grunn:
        raise GrunnMangler
    naa = naa or timezone.now()
    rad = aapne_utlysning(aktor=aktor, utlysning_id=utlysning_id, handling=Utlysningshandling.RETURNER)
    krev_en_annen(aktor, rad)
    rad.returnert_at, rad.returnert_av_id, rad.returgrunn = naa, aktor.person_id, grunn
    rad.save()
    skriv_utlysningshendelse(
        aktor=aktor, rad=rad, handling="returner_utlysning", naa=naa, innhold={"grunn": grunn}
    )
    varsle_forfatteren(rad=rad, naa=naa)
    return rad.tilskuddsperiode
