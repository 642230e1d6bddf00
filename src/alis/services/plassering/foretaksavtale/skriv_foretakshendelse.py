"""A journal line about an agreement between a kommune and a trust: it is about no case."""

from collections.abc import Mapping
from datetime import datetime

from alis.domain.tilgang import Aktor
from alis.records.plassering.models import Foretaksavtale
from alis.services.journal import skriv_linje


def skriv_foretakshendelse(
    *,
    aktor: Aktor,
    avtale: Foretaksavtale,
    handling: str,
    naa: datetime,
    innhold: Mapping[str, object] | None = None,
) -> None:
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Foretaksavtale",
        objekt_id=avtale.pk,
        kommunenummer=avtale.kommune_id,
        innhold={"avtale": avtale.referanse, "versjon": avtale.nummer, **(innhold or {})},
        naa=naa,
    )
