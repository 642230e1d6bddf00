"""Bring claims that were sent before the books began into them: once, by the installation itself."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from alis.domain.flyt import Kravstatus
from alis.records.opphor.models import Innbetaling, Tilbakebetalingskrav
from alis.records.regnskap.models import Bilag
from alis.records.utdanning.models import AlisSak
from alis.services.opphor.bokfor_krav import bokfor_betalte, bokfor_ettergitt, bokfor_krevd

BORTE = (Kravstatus.ERSTATTET, Kravstatus.BORTFALT)


def bokfor_eldre_krav(*, naa: datetime | None = None) -> int:
    """Return how many there were. Idempotent: a claim that the books know of is left alone."""
    naa = naa or timezone.now()
    return sum(_bring_in(krav_id, naa) for krav_id in list(_unknown().values_list("pk", flat=True)))


def _unknown() -> QuerySet[Tilbakebetalingskrav]:
    """Sent, or paid of while it is being put right, and not in the books."""
    bokfort = Bilag.objects.filter(objekt_id=OuterRef("opphor_id"))
    betalt = Innbetaling.objects.filter(opphor=OuterRef("opphor_id"))
    return (
        Tilbakebetalingskrav.objects.exclude(status__in=BORTE)
        .exclude(~Exists(betalt), sendt_at__isnull=True)
        .filter(~Exists(bokfort))
        .order_by("pk")
    )


@transaction.atomic
def _bring_in(krav_id: UUID, naa: datetime) -> int:
    """0 where another did it while this one waited for the case."""
    AlisSak.objects.select_for_update(of=("self",), no_key=True).filter(avtaler__opphor__krav=krav_id).first()
    krav = _unknown().filter(pk=krav_id).select_related("opphor__avtale__sak").first()
    if krav is None:
        return 0
    if krav.sendt_at is not None:
        bokfor_krevd(krav=krav, av=None, naa=naa)
    bokfor_betalte(krav=krav, av=None, naa=naa)
    if krav.status == Kravstatus.ETTERGITT:
        bokfor_ettergitt(krav=krav, av=None, naa=krav.avgjort_at or naa)
    return 1
