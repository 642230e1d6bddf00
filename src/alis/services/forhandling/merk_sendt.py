"""A draft becomes a proposal that the other party can read."""

from datetime import datetime

from alis.domain.flyt import FORSLAG, Forslagshandling
from alis.domain.tilgang import Aktor
from alis.records.forhandling.models import Forslag


def merk_sendt(*, aktor: Aktor, rad: Forslag, nummer: int, naa: datetime) -> None:
    """Raises `UlovligOvergang` for what is not a draft."""
    rad.status = FORSLAG.overgang(rad.status, Forslagshandling.SEND)
    rad.nummer = nummer
    rad.sendt_at, rad.sendt_av_id = naa, aktor.person_id
    rad.save()
