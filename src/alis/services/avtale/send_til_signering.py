"""Freeze a draft and send it to both parties for signing."""

import json
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.kontroll import Kontrollpunkt
from alis.domain.dokument import innholdshash, kanonisk_json
from alis.domain.flyt import AVTALEVERSJON, Avtalehandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.frys_innhold import frys_innhold
from alis.services.avtale.lag_dokument import lag_dokument
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.avtale.les_utkastbilde import les_utkastbilde
from alis.services.avtale.list_vurderinger import list_vurderinger
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.plan_for_versjon import fest_plan
from alis.services.avtale.skriv_hendelse import skriv_hendelse
from alis.services.avtale.utkastfelter import AVTALE
from alis.services.avtale.varsle_partene import varsle_partene


class AvtalenHarMangler(Exception):
    """Something must be mended first. Carries what and where."""

    def __init__(self, punkter: tuple[Kontrollpunkt, ...]) -> None:
        super().__init__(", ".join(f"{punkt.del_}/{punkt.felt}" for punkt in punkter))
        self.punkter = punkter


@transaction.atomic
def send_til_signering(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> str:
    """Return the hash of the frozen content, which the parties will sign. The PDF is made and kept.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `UlovligOvergang`, `AvtalenHarMangler` and
    `SigneringsplanHarFeil`.
    """
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=laas)
    ny_status = AVTALEVERSJON.overgang(versjon.status, Avtalehandling.SEND)
    bilde = les_utkastbilde(versjon=versjon, sak=les_saksbilde(aktor=aktor, versjon=versjon))
    if not bilde.kan_sendes:
        raise AvtalenHarMangler(bilde.mangler)
    plan = fest_plan(versjon=versjon, dag=lokal_dato(naa))
    innhold = frys_innhold(versjon=versjon, bilde=bilde, naa=naa)
    versjon.innhold = {**versjon.innhold, AVTALE: json.loads(kanonisk_json(innhold))}
    versjon.mal_hash = innhold.mal.hash
    versjon.status = ny_status
    versjon.sendt_at = naa
    versjon.sendt_av_id = aktor.person_id
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
    lag_dokument(versjon=versjon, vurderinger=list_vurderinger(bilde), naa=naa)
    dokument_hash = innholdshash(innhold)
    skriv_hendelse(
        aktor=aktor,
        versjon=versjon,
        handling="send_til_signering",
        naa=naa,
        innhold={"dokument_hash": dokument_hash, "signeringsplan": [asdict(krav) for krav in plan.krav]},
    )
    varsle_partene(
        aktor=aktor,
        versjon=versjon,
        mal=Varselmal.AVTALE_TIL_SIGNERING,
        roller=(Rolle.SIGNATAR, Rolle.ALIS),
        naa=naa,
    )
    return dokument_hash
