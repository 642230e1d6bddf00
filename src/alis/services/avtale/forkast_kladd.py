"""Discard a draft."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Avtalehandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.bytt_status import bytt_status
from alis.services.avtale.la_forslag_bortfalle import la_forslag_bortfalle
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.varsle_partene import varsle_partene


@transaction.atomic
def forkast_kladd(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """The row stays, so that the journal has something to point at; its number is free for the next draft.

    Proposals that wait for an answer, and those not yet sent, fall with it.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre` and `UlovligOvergang`.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None, laas=laas)
    bytt_status(aktor=aktor, versjon=versjon, handling=Avtalehandling.FORKAST, naa=naa)
    versjon.save()
    falt = la_forslag_bortfalle(aktor=aktor, versjon=versjon, naa=naa)
    innhold = {"forslag_som_falt": falt} if falt else None
    skriv_avtalehendelse(aktor=aktor, versjon=versjon, handling="forkast_kladd", naa=naa, innhold=innhold)
    if falt:
        varsle_partene(
            aktor=aktor,
            versjon=versjon,
            mal=Varselmal.FORHANDLING_AVBRUTT,
            roller=(Rolle.ALIS,),
            naa=naa,
        )
