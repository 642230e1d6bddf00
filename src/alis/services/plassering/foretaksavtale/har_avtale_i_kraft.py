"""Whether a kommune has an agreement with a trust, its own or from a kommune that has become part of it."""

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef

from alis.records.plassering.foretaksavtaler import avtaler_mellom, gjelder


def har_avtale_i_kraft(*, kommunenummer: str, helseforetak_id: UUID, dag: date) -> bool:
    """One that is under notice holds to the end of its last day. One query."""
    return avtaler_mellom(kommunenummer, helseforetak_id).filter(gjelder(dag)).exists()


def behovets_avtale_i_kraft(dag: date) -> Exists:
    """The same, of the kommune and the trust of each need, for the query that reads it."""
    return Exists(avtaler_mellom(OuterRef("sak__kommune"), OuterRef("helseforetak")).filter(gjelder(dag)))
