"""Take away institution service that came to nothing."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.services.utdanning.aapne_sak import aapne_sak
from alis.services.utdanning.hent_skrevet_tjeneste import hent_skrevet_tjeneste
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


@transaction.atomic
def fjern_fravar(
    *, aktor: Aktor, sak_id: UUID, fravar_id: UUID, laas: int, naa: datetime | None = None
) -> None:
    """The days stay in the journal. Raises what `aapne_sak` and `hent_skrevet_tjeneste` raise."""
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, laas=laas, naa=naa)
    fravar = hent_skrevet_tjeneste(sak, fravar_id)
    skriv_sakshendelse(
        aktor=aktor,
        sak=sak,
        handling="fjern_fravar",
        objekt=fravar,
        naa=naa,
        innhold={"type": fravar.type, "fom": fravar.fom, "tom": fravar.tom},
    )
    fravar.delete()
