"""The service that an accepted offer became, without a question where the offer was read with it."""

from uuid import UUID

from alis.domain.flyt import Tjenestestatus
from alis.records.plassering.models import Plasstilbud, Sykehustjeneste


def tjenestens_id(tilbud: Plasstilbud) -> UUID | None:
    """None where there is none, or nothing came of it."""
    tjeneste: Sykehustjeneste | None = getattr(tilbud, "tjeneste", None)
    return tjeneste.pk if tjeneste and tjeneste.status != Tjenestestatus.BORTFALT else None
