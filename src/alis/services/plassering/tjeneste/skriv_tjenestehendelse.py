"""The trail of a service in the journal of the doctor's case."""

from datetime import datetime
from typing import Any

from alis.domain.tilgang import Aktor
from alis.records.plassering.models import Sykehustjeneste
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


def skriv_tjenestehendelse(
    *,
    aktor: Aktor | None,
    tjeneste: Sykehustjeneste,
    handling: str,
    naa: datetime,
    innhold: dict[str, Any] | None = None,
) -> None:
    """`aktor` is None where the calendar acts."""
    skriv_sakshendelse(
        aktor=aktor, sak=tjeneste.behov.sak, handling=handling, objekt=tjeneste, innhold=innhold, naa=naa
    )
