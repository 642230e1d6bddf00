"""Move an agreement between a kommune and a trust to another state, and say who did it."""

from datetime import datetime

from alis.domain.flyt import AVTALEVERSJON, Avtalehandling
from alis.domain.tilgang import Aktor
from alis.records.plassering.models import Foretaksavtale


def bytt_foretaksstatus(
    *, aktor: Aktor, avtale: Foretaksavtale, handling: Avtalehandling, naa: datetime
) -> None:
    """Change the row in memory; the act saves it. Raises `UlovligOvergang`."""
    avtale.status = AVTALEVERSJON.overgang(avtale.status, handling)
    avtale.laas += 1
    avtale.endret_at = naa
    avtale.endret_av_id = aktor.person_id
