"""Count a change of a version, and say who made it."""

from datetime import datetime

from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon


def merk_endret(*, aktor: Aktor, versjon: Avtaleversjon, naa: datetime) -> None:
    """Change the row in memory; the act saves it."""
    versjon.laas += 1
    versjon.endret_at = naa
    versjon.endret_av_id = aktor.person_id
