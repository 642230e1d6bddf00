"""The line of the journal about an order: it is the kommune's, not one case's."""

from collections.abc import Mapping
from datetime import datetime

from alis.domain.tilgang import Aktor
from alis.records.utbetaling.models import Utbetaling
from alis.services.journal import skriv_linje


def skriv_ordrehendelse(
    *,
    aktor: Aktor,
    ordre: Utbetaling,
    handling: str,
    naa: datetime,
    innhold: Mapping[str, object] | None = None,
) -> None:
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Utbetaling",
        objekt_id=ordre.pk,
        kommunenummer=ordre.kommune_id,
        innhold={"utbetaling": ordre.navn, **(innhold or {})},
        naa=naa,
    )
