"""A journal line about a session or a list."""

from datetime import datetime
from typing import Any

from alis.domain.tilgang import Aktor
from alis.records.veiledning.models import Veiledningsattest, Veiledningsmote
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


def skriv_veiledningshendelse(
    *,
    aktor: Aktor,
    objekt: Veiledningsattest | Veiledningsmote,
    handling: str,
    naa: datetime,
    innhold: dict[str, Any] | None = None,
) -> None:
    """Never what was talked about, nor a reason in someone's own words: the journal can't be mended."""
    skriv_sakshendelse(
        aktor=aktor, sak=objekt.sak, handling=handling, objekt=objekt, innhold=innhold, naa=naa
    )
