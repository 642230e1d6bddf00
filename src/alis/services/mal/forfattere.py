"""Who may not publish a template."""

from uuid import UUID

from alis.records.mal.models import Malversjon


def forfattere(rad: Malversjon) -> set[UUID | None]:
    """The one who sent it, and the one who wrote last in it. The database holds the same."""
    return {rad.sendt_av_id, rad.endret_av_id}
