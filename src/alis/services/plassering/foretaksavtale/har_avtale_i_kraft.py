"""Whether a kommune has an agreement with a trust, its own or from a kommune that has become part of it."""

from datetime import date
from uuid import UUID

from alis.records.parter.queries import kommunens
from alis.records.plassering.foretaksavtaler import gjelder
from alis.records.plassering.models import Foretaksavtale


def har_avtale_i_kraft(*, kommunenummer: str, helseforetak_id: UUID, dag: date) -> bool:
    """One that is under notice holds to the end of its last day. One query."""
    avtaler = Foretaksavtale.objects.filter(kommunens(kommunenummer), helseforetak=helseforetak_id)
    return avtaler.filter(gjelder(dag)).exists()
