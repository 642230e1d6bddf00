"""A journal line about an ending or its claim."""

from datetime import datetime
from typing import Any

from alis.domain.tilgang import Aktor
from alis.records.opphor.models import Opphor
from alis.services.journal import skriv_linje


def skriv_hendelse(
    *, aktor: Aktor, opphor: Opphor, handling: str, naa: datetime, innhold: dict[str, Any] | None = None
) -> None:
    """Never the parties' own words: they stand with the ending and its claim, and the journal can't be mended."""
    sak = opphor.avtale.sak
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Opphor",
        objekt_id=opphor.pk,
        sak_id=sak.pk,
        kommunenummer=sak.kommune_id,
        innhold=innhold,
        naa=naa,
    )
