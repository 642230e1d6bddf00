"""The trail in the journal: of a vacancy, which belongs to the trust, and of what is about one doctor, which is in her case."""

from datetime import datetime
from typing import Any
from uuid import UUID

from alis.domain.tilgang import Aktor
from alis.records.plassering.models import Plasstilbud
from alis.services.journal import skriv_linje


def skriv_plasshendelse(
    *, aktor: Aktor, plass_id: UUID, handling: str, naa: datetime, innhold: dict[str, Any] | None = None
) -> None:
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Ledigplass",
        objekt_id=plass_id,
        innhold=innhold,
        naa=naa,
    )


def skriv_tilbudshendelse(
    *,
    aktor: Aktor | None,
    tilbud: Plasstilbud,
    handling: str,
    naa: datetime,
    innhold: dict[str, Any] | None = None,
) -> None:
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Plasstilbud",
        objekt_id=tilbud.pk,
        sak_id=tilbud.behov.sak_id,
        kommunenummer=tilbud.behov.kommune_id,
        innhold={"plass_id": tilbud.plass_id, "nummer": tilbud.nummer, "del": tilbud.del_nr}
        | (innhold or {}),
        naa=naa,
    )
