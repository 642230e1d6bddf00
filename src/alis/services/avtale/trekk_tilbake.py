"""Take a sent version back to be mended."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import AVTALEVERSJON, Avtalehandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.skriv_hendelse import skriv_hendelse
from alis.services.avtale.utkastfelter import uten_frosset
from alis.services.avtale.varsle_partene import varsle_partene


@transaction.atomic
def trekk_tilbake(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """The version is a draft again, and a signature that one party has given falls. The documents made are kept.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, and `UlovligOvergang` once both have signed.
    """
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None, laas=laas)
    versjon.status = AVTALEVERSJON.overgang(versjon.status, Avtalehandling.TREKK)
    falt = [signatur.part for signatur in versjon.signaturer.order_by("part")]
    versjon.signaturer.all().delete()
    versjon.sendt_at = versjon.sendt_av = None
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
    # The database lets go of the content of a draft only, so the frozen copy goes in a second write.
    versjon.innhold = uten_frosset(versjon.innhold)
    versjon.mal_hash = ""
    versjon.save(update_fields=["innhold", "mal_hash"])
    skriv_hendelse(
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
