"""A journal line about a version of an agreement."""

from datetime import datetime
from typing import Any

from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


def skriv_avtalehendelse(
    *,
    aktor: Aktor | None,
    versjon: Avtaleversjon,
    handling: str,
    naa: datetime,
    innhold: dict[str, Any] | None = None,
) -> None:
    """`aktor` is `None` where the calendar acts."""
    skriv_sakshendelse(
        aktor=aktor,
        sak=versjon.avtale.sak,
        handling=handling,
        objekt=versjon,
        innhold={"versjon": versjon.nummer, **(innhold or {})},
        naa=naa,
    )
