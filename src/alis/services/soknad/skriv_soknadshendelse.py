"""The trail of an application in the journal. It belongs to the kommune, and to no case."""

from datetime import datetime
from typing import Any

from alis.domain.tilgang import Aktor
from alis.records.soknad.models import Soknad
from alis.services.journal import skriv_linje


def skriv_soknadshendelse(
    *, aktor: Aktor, soknad: Soknad, handling: str, naa: datetime, innhold: dict[str, Any] | None = None
) -> None:
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Soknad",
        objekt_id=soknad.pk,
        kommunenummer=soknad.kommune_id,
        innhold={"tilskuddsperiode": soknad.tilskuddsperiode, **(innhold or {})},
        naa=naa,
    )
