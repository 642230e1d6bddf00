"""The trail of a cost in the journal. Its words stand in the cost alone: the journal can't be mended."""

from datetime import datetime
from typing import Any

from alis.domain.tilgang import Aktor
from alis.records.egenkostnad.models import Egenkostnad
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


def skriv_kostnadshendelse(
    *,
    aktor: Aktor,
    kostnad: Egenkostnad,
    handling: str,
    naa: datetime,
    innhold: dict[str, Any] | None = None,
) -> None:
    skriv_sakshendelse(
        aktor=aktor,
        sak=kostnad.sak,
        handling=handling,
        objekt=kostnad,
        innhold=innhold or hva_som_gjelder(kostnad),
        naa=naa,
    )


def hva_som_gjelder(kostnad: Egenkostnad) -> dict[str, Any]:
    return {
        "nummer": kostnad.nummer,
        "runde": kostnad.runde,
        "belop": kostnad.belop,
        "innhold": kostnad.innhold_hash,
    }
