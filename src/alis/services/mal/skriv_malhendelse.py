"""A journal line about a version of a template."""

from datetime import datetime
from typing import Any

from alis.domain.tilgang import Aktor
from alis.records.mal.models import Malversjon
from alis.services.journal import skriv_linje


def skriv_malhendelse(
    *, aktor: Aktor, rad: Malversjon, handling: str, naa: datetime, innhold: dict[str, Any] | None = None
) -> None:
    """Each line bears the hash of the content as it was then."""
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Malversjon",
        objekt_id=rad.pk,
        innhold={
            "mal": rad.serie.navn,
            "versjon": rad.versjon,
            "sha256": rad.sha256,
            "status": rad.status,
            **(innhold or {}),
        },
        naa=naa,
    )
