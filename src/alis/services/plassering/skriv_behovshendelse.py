"""The trail of a need in the journal of its case."""

from datetime import datetime
from typing import Any

from alis.domain.tilgang import Aktor
from alis.records.plassering.models import Behov
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


def skriv_behovshendelse(
    *, aktor: Aktor | None, behov: Behov, handling: str, naa: datetime, innhold: dict[str, Any] | None = None
) -> None:
    skriv_sakshendelse(aktor=aktor, sak=behov.sak, handling=handling, objekt=behov, innhold=innhold, naa=naa)
