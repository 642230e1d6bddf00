"""A journal line about a version of a rate set."""

from datetime import datetime
from typing import Any

from alis.domain.tilgang import Aktor
from alis.records.sats.models import Satsversjon
from alis.services.journal import skriv_linje


def skriv_satshendelse(
    *, aktor: Aktor, rad: Satsversjon, handling: str, naa: datetime, innhold: dict[str, Any] | None = None
) -> None:
    """Each line bears the hash of the content as it was then."""
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Satsversjon",
        objekt_id=rad.pk,
        innhold={"satssett": rad.navn, "sha256": rad.sha256, "status": rad.status, **(innhold or {})},
        naa=naa,
    )
