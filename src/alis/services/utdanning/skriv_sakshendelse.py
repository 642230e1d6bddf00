"""A journal line about something in a case."""

from datetime import datetime
from typing import Any

from django.db.models import Model

from alis.domain.tilgang import Aktor
from alis.records.utdanning.models import AlisSak
from alis.services.journal import skriv_linje


def skriv_sakshendelse(
    *,
    aktor: Aktor | None,
    sak: AlisSak,
    handling: str,
    objekt: Model,
    naa: datetime,
    innhold: dict[str, Any] | None = None,
) -> None:
    """`objekt` is the row that was made or changed: the case itself, or what hangs on it.

    `aktor` is `None` where the calendar acts.
    """
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type=type(objekt).__name__,
        objekt_id=objekt.pk,
        sak_id=sak.pk,
        kommunenummer=sak.kommune_id,
        innhold=innhold,
        naa=naa,
    )
