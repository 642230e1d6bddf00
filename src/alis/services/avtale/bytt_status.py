"""Move a version to another state, and say who did it."""

from datetime import datetime

from alis.domain.flyt import AVTALEVERSJON, Avtalehandling
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon


def bytt_status(*, aktor: Aktor, versjon: Avtaleversjon, handling: Avtalehandling, naa: datetime) -> None:
    """Change the row in memory; the act saves it. Nobody has written in the draft, so who saved it last stands.

    Raises `UlovligOvergang`.
    """
    versjon.status = AVTALEVERSJON.overgang(versjon.status, handling)
    versjon.laas += 1
    versjon.status_at = naa
    versjon.status_av_id = aktor.person_id
