"""A signed version falls away before its first day; and it stands again when the ending is regretted."""

from datetime import datetime
from typing import Any

from alis.domain.flyt import AVTALEVERSJON, Avtalehandling
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse


def la_falle_bort(*, aktor: Aktor, versjon: Avtaleversjon, innhold: dict[str, Any], naa: datetime) -> None:
    """The case must be locked. `innhold` is what the journal is told."""
    versjon.status = AVTALEVERSJON.overgang(versjon.status, Avtalehandling.BORTFALL)
    versjon.avsluttet_at, versjon.avsluttet_av_id = naa, aktor.person_id
    _save(aktor, versjon, "bortfall_avtale", innhold, naa)


def gjenoppta(*, aktor: Aktor, versjon: Avtaleversjon, naa: datetime) -> None:
    """Everyone's signature stands, and it begins on its first day. The case must be locked."""
    versjon.status = AVTALEVERSJON.overgang(versjon.status, Avtalehandling.GJENOPPTA)
    versjon.avsluttet_at = versjon.avsluttet_av = None
    _save(aktor, versjon, "gjenoppta_avtale", {}, naa)


def _save(
    aktor: Aktor, versjon: Avtaleversjon, handling: str, innhold: dict[str, Any], naa: datetime
) -> None:
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
    skriv_avtalehendelse(aktor=aktor, versjon=versjon, handling=handling, naa=naa, innhold=innhold)
