"""A journal line about a version of an agreement."""

from datetime import datetime
from typing import Any

from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.journal import skriv_linje


def skriv_hendelse(
    *,
    aktor: Aktor | None,
    versjon: Avtaleversjon,
    handling: str,
    naa: datetime,
    innhold: dict[str, Any] | None = None,
) -> None:
    """`aktor` is `None` where the calendar acts."""
    sak = versjon.avtale.sak
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Avtaleversjon",
        objekt_id=versjon.pk,
        sak_id=sak.pk,
        kommunenummer=sak.kommune_id,
        innhold={"versjon": versjon.nummer, **(innhold or {})},
        naa=naa,
    )
