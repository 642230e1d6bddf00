"""Freeze an agreement with a trust and send it to both parties for signing."""

import json
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument import kanonisk_json
from alis.domain.dokument.foretaksinnhold import foretakshash
from alis.domain.flyt import Avtalehandling
from alis.domain.plassering.foretaksavtale import Foretakspart
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Foretaksavtale
from alis.services.plassering.foretaksavtale.aapne_foretaksavtale import aapne_foretaksavtale
from alis.services.plassering.foretaksavtale.bytt_foretaksstatus import bytt_foretaksstatus
from alis.services.plassering.foretaksavtale.frys_foretaksinnhold import frys_foretaksinnhold
from alis.services.plassering.foretaksavtale.parten import SIGNERER
from alis.services.plassering.foretaksavtale.skriv_foretakshendelse import skriv_foretakshendelse
from alis.services.plassering.foretaksavtale.varsle_om_foretaksavtale import (
    SIGNERENDE,
    varsle_om_foretaksavtale,
)
from alis.services.varsel import rettighetshavere


class GrunnlagetMangler(Exception):
    """The agreement of cooperation that it stands under is not written."""


class IngenKanSignere(Exception):
    """Nobody holds the right to sign for the party. Carries which."""

    def __init__(self, part: Foretakspart) -> None:
        super().__init__(part.value)
        self.part = part


@transaction.atomic
def send_foretaksavtale(*, aktor: Aktor, avtale_id: UUID, laas: int, naa: datetime | None = None) -> str:
    """Return the hash of the frozen content, which both will sign.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `UlovligOvergang`, `GrunnlagetMangler` and `IngenKanSignere`.
    """
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    avtale = aapne_foretaksavtale(aktor=aktor, avtale_id=avtale_id, laas=laas)
    bytt_foretaksstatus(aktor=aktor, avtale=avtale, handling=Avtalehandling.SEND, naa=naa)
    if not avtale.overordnet:
        raise GrunnlagetMangler
    _require_signers(avtale, naa)
    innhold = frys_foretaksinnhold(avtale, naa=naa)
    avtale.innhold = json.loads(kanonisk_json(innhold))
    avtale.dokument_hash = foretakshash(innhold)
    avtale.sendt_at, avtale.sendt_av_id, avtale.fordi = naa, aktor.person_id, ""
    avtale.save()
    skriv_foretakshendelse(
        aktor=aktor,
        avtale=avtale,
        handling="send_foretaksavtale",
        naa=naa,
        innhold={"dokument_hash": avtale.dokument_hash},
    )
    varsle_om_foretaksavtale(
        aktor=aktor,
        avtale=avtale,
        mal=Varselmal.FORETAKSAVTALE_TIL_SIGNERING,
        roller=SIGNERENDE,
        naa=naa,
    )
    return avtale.dokument_hash


def _require_signers(avtale: Foretaksavtale, naa: datetime) -> None:
    hos = {
        Foretakspart.KOMMUNE: avtale.kommune.organisasjon_id,
        Foretakspart.FORETAK: avtale.helseforetak_id,
    }
    for part, organisasjon_id in hos.items():
        if not rettighetshavere(
            rettighet=SIGNERER[part], organisasjoner=[organisasjon_id], dag=lokal_dato(naa)
        ):
            raise IngenKanSignere(part)
