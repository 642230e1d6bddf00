"""A draft has been found whole: freeze it and ask the parties to sign."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from alis.domain.avtale.signering import Signeringsplan
from alis.domain.dokument import Innhold, innholdshash, kanonisk_json
from alis.domain.flyt import Avtalehandling
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.bytt_status import bytt_status
from alis.services.avtale.lag_dokument import lag_dokument
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.utkastfelter import AVTALE
from alis.services.avtale.varsle_partene import varsle_partene


def fullfor_sending(
    *,
    aktor: Aktor,
    versjon: Avtaleversjon,
    innhold: Innhold,
    plan: Signeringsplan,
    vurderinger: Sequence[dict[str, Any]],
    handling: str,
    naa: datetime,
) -> str:
    """Return the hash of the frozen content, which the parties will sign. The PDF is made and kept.

    The version must be locked. Raises `UlovligOvergang`.
    """
    bytt_status(aktor=aktor, versjon=versjon, handling=Avtalehandling.SEND, naa=naa)
    versjon.innhold = {**versjon.innhold, AVTALE: json.loads(kanonisk_json(innhold))}
    versjon.mal_hash = innhold.mal.hash
    versjon.sendt_at = naa
    versjon.sendt_av_id = aktor.person_id
    versjon.save()
    lag_dokument(versjon=versjon, vurderinger=vurderinger, naa=naa)
    dokument_hash = innholdshash(innhold)
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling=handling,
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
