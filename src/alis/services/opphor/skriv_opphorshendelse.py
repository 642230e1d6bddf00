"""A journal line about an ending or its claim."""

from datetime import datetime
from typing import Any

from alis.domain.tilgang import Aktor
from alis.records.opphor.models import Opphor
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


def skriv_opphorshendelse(
    *, aktor: Aktor, opphor: Opphor, handling: str, naa: datetime, innhold: dict[str, Any] | None = None
) -> None:
    """Never the parties' own words: they stand with the ending and its claim, and the journal can't be mended."""
    skriv_sakshendelse(
        aktor=aktor, sak=opphor.avtale.sak, handling=handling, objekt=opphor, innhold=innhold, naa=naa
    )
