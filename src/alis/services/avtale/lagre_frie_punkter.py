"""Save what the parties have written in the free clauses of a draft."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument import Skriftsprak
from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Malform
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.frie_punkter import frie_punkter
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.utkastfelter import les_felter, skriv_felter
from alis.services.mal.finn_mal import finn_mal


class PunktetErLaast(Exception):
    """The template locks the clause, or does not have it."""


@transaction.atomic
def lagre_frie_punkter(
    *,
    aktor: Aktor,
    versjon_id: UUID,
    laas: int,
    tekster: Mapping[str, str],
    naa: datetime | None = None,
) -> int:
    """Return the draft's new `laas`. A text that is the template's own is not kept, so that it follows the template.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `IkkeLengerKladd` and `PunktetErLaast`.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=laas)
    if versjon.status != Avtalestatus.KLADD:
        raise IkkeLengerKladd(Avtalestatus(versjon.status))
    skriftsprak = Skriftsprak.for_malform(Malform(versjon.avtale.sak.kommune.malform))
    mal = finn_mal(versjon.mal, versjon.mal_versjon)
    frie = {punkt.id: punkt for punkt in frie_punkter(versjon=versjon, mal=mal, skriftsprak=skriftsprak)}
    if not tekster.keys() <= frie.keys():
        raise PunktetErLaast
    felter = les_felter(versjon.innhold)
    egne = {id: tekst.strip() for id, tekst in tekster.items() if tekst.strip() != frie[id].malens.strip()}
    andre = {id: tekst for id, tekst in felter.egne_punkter.items() if id not in tekster}
    versjon.innhold = skriv_felter(replace(felter, egne_punkter={**andre, **egne}))
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="lagre_frie_punkter",
        naa=naa,
        innhold={"punkter": sorted(egne)},
    )
    return versjon.laas
