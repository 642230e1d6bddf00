"""Register an ALIS together with the one who is to supervise her."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from alis.domain.tilgang import Aktor
from alis.records.utdanning.models import AlisSak
from alis.services.parter import Legefakta
from alis.services.utdanning.fakta import Saksfakta, Stillingsfakta
from alis.services.utdanning.registrer_alis import registrer_alis
from alis.services.utdanning.velg_veileder import velg_veileder


@transaction.atomic
def ta_imot_alis(
    *,
    aktor: Aktor,
    lege: Legefakta,
    sak: Saksfakta,
    stilling: Stillingsfakta,
    veileder_id: UUID | None,
    naa: datetime | None = None,
) -> UUID:
    """Return the id of the case. The supervision begins with the position; no supervisor is no fault yet.

    Raises what `registrer_alis` and `velg_veileder` raise.
    """
    sak_id = registrer_alis(aktor=aktor, lege=lege, sak=sak, stilling=stilling, naa=naa)
    if veileder_id is not None:
        laas = AlisSak.objects.values_list("laas", flat=True).get(pk=sak_id)
        velg_veileder(aktor=aktor, sak_id=sak_id, laas=laas, person_id=veileder_id, fom=stilling.fom, naa=naa)
    return sak_id
