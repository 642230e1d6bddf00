"""The kommune says that the days of institution service stand, though it is told that the service has others."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.services.utdanning.aapne_sak import aapne_sak
from alis.services.utdanning.hent_skrevet_tjeneste import hent_skrevet_tjeneste
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


@transaction.atomic
def la_fravaret_sta(
    *, aktor: Aktor, sak_id: UUID, fravar_id: UUID, laas: int, naa: datetime | None = None
) -> None:
    """It holds until there is something new to tell. Raises what `aapne_sak` and `hent_skrevet_tjeneste` raise."""
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, laas=laas, naa=naa)
    fravar = hent_skrevet_tjeneste(sak, fravar_id)
    fravar.star_at, fravar.star_av_id = naa, aktor.person_id
    fravar.save(update_fields=["star_at", "star_av"])
    skriv_sakshendelse(
        aktor=aktor,
        sak=sak,
        handling="la_fravaret_sta",
        objekt=fravar,
        naa=naa,
        innhold={"fom": fravar.fom, "tom": fravar.tom},
    )
