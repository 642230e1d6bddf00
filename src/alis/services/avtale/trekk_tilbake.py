"""Take a sent version back to be mended."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Avtalehandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.til_kladd import til_kladd
from alis.services.avtale.varsle_partene import varsle_partene


@transaction.atomic
def trekk_tilbake(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """The version is a draft again, and the signatures that have been given fall. The documents made are kept.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, and `UlovligOvergang` once all have signed.
    """
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None, laas=laas)
    falt = til_kladd(aktor=aktor, versjon=versjon, handling=Avtalehandling.TREKK, naa=naa)
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="trekk_avtale",
        naa=naa,
        innhold={"signaturer_som_falt": falt},
    )
    varsle_partene(
        aktor=aktor,
        versjon=versjon,
        mal=Varselmal.AVTALE_TRUKKET,
        roller=(Rolle.SIGNATAR, Rolle.ALIS),
        naa=naa,
    )
