"""Which versions fell away with an ending: those that were stopped in its own act."""

from django.db.models import QuerySet

from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.opphor.models import Opphor


def bortfalt_med(opphor: Opphor) -> QuerySet[Avtaleversjon]:
    """Oldest first; none any more when the ending is regretted. The instant is the act's, and an agreement ends once in it."""
    return Avtaleversjon.objects.filter(
        avtale=opphor.avtale_id, status=Avtalestatus.BORTFALT, avsluttet_at=opphor.opprettet_at
    ).order_by("nummer")
