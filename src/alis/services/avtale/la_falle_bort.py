"""A signed version falls away before its first day; and it stands again when the ending is regretted."""

from datetime import datetime
from typing import Any

from alis.domain.flyt import Avtalehandling
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.bytt_status import bytt_status
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse


def la_falle_bort(*, aktor: Aktor, versjon: Avtaleversjon, innhold: dict[str, Any], naa: datetime) -> None:
    """The case must be locked. `innhold` is what the journal is told."""
    bytt_status(aktor=aktor, versjon=versjon, handling=Avtalehandling.BORTFALL, naa=naa)
    versjon.avsluttet_at, versjon.avsluttet_av_id = naa, aktor.person_id
    _save(aktor, versjon, "bortfall_avtale", innhold, naa)


def gjenoppta(*, aktor: Aktor, versjon: Avtaleversjon, naa: datetime) -> None:
    """Everyone's signature stands, and it begins on its first day. The case must be locked."""
    bytt_status(aktor=aktor, versjon=versjon, handling=Avtalehandling.GJENOPPTA, naa=naa)
    versjon.avsluttet_at = versjon.avsluttet_av = None
    _save(aktor, versjon, "gjenoppta_avtale", {}, naa)


def _save(
    aktor: Aktor, versjon: Avtaleversjon, handling: str, innhold: dict[str, Any], naa: datetime
) -> None:
    versjon.save()
    skriv_avtalehendelse(aktor=aktor, versjon=versjon, handling=handling, naa=naa, innhold=innhold)
