"""Freeze a veilederavtale and send it to kommune and supervisor for signing."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.veilederkontroll import Mangel
from alis.domain.dokument import innholdshash, kanonisk_json
from alis.domain.flyt import AVTALEVERSJON, Avtalehandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.lag_dokument import lag_dokument
from alis.services.avtale.list_vurderinger import vurdering_som_json
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.plan_for_versjon import fest_plan
from alis.services.avtale.skriv_hendelse import skriv_hendelse
from alis.services.avtale.utkastfelter import AVTALE
from alis.services.avtale.varsle_partene import varsle_partene
from alis.services.veilederavtale.aapne_veilederutkast import aapne_veilederutkast
from alis.services.veilederavtale.frys_veilederinnhold import frys_veilederinnhold
from alis.services.veilederavtale.les_veilederutkast import les_veilederutkast


class VeilederavtalenHarMangler(Exception):
    """Something must be mended first. Carries what, by field."""

    def __init__(self, mangler: Mapping[str, Mangel]) -> None:
        super().__init__(", ".join(mangler))
        self.mangler = mangler


@transaction.atomic
def send_veilederavtale(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> str:
    """Return the hash of the frozen content, which the parties will sign. The PDF is made and kept.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `IkkeLengerKladd`, `VeilederavtalenHarMangler` and
    `SigneringsplanHarFeil`.
    """
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_veilederutkast(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=laas)
    bilde = les_veilederutkast(aktor=aktor, versjon=versjon, dag=lokal_dato(naa))
    if not bilde.kan_sendes:
        raise VeilederavtalenHarMangler(bilde.mangler)
    plan = fest_plan(versjon=versjon, dag=lokal_dato(naa))
    innhold = frys_veilederinnhold(versjon=versjon, bilde=bilde, naa=naa)
    versjon.innhold = {AVTALE: json.loads(kanonisk_json(innhold))}
    versjon.mal_hash = innhold.mal.hash
    versjon.gjelder_til = bilde.utkast.varer_til
    versjon.status = AVTALEVERSJON.overgang(versjon.status, Avtalehandling.SEND)
    versjon.sendt_at = naa
    versjon.sendt_av_id = aktor.person_id
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
    lag_dokument(versjon=versjon, vurderinger=[vurdering_som_json(v) for v in bilde.vurderinger], naa=naa)
    skriv_hendelse(
        aktor=aktor,
        versjon=versjon,
        handling="send_veilederavtale",
        naa=naa,
        innhold={
            "dokument_hash": innholdshash(innhold),
            "signeringsplan": [asdict(krav) for krav in plan.krav],
        },
    )
    varsle_partene(
        aktor=aktor,
        versjon=versjon,
        mal=Varselmal.AVTALE_TIL_SIGNERING,
        roller=(Rolle.SIGNATAR, Rolle.ALIS),
        naa=naa,
    )
    return innholdshash(innhold)
