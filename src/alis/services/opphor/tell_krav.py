"""How many claims there are, by state, where the actor can see a case: for those who may not see the claims themselves."""

from collections.abc import Mapping

from django.db.models import Count

from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Aktor, ManglerRettighet, Rettighet, Rolle
from alis.records.opphor.models import Tilbakebetalingskrav
from alis.records.opphor.queries import opphor_for


def tell_krav(*, aktor: Aktor) -> Mapping[Kravstatus, int]:
    """No names and no sums. The doctor is not told of a claim before it is sent. Raises `ManglerRettighet`."""
    if not (aktor.har(Rettighet.SE_KRAV) or aktor.har(Rettighet.SE_KRAVTALL)):
        raise ManglerRettighet(rolle=aktor.rolle, rettighet=Rettighet.SE_KRAVTALL)
    krav = Tilbakebetalingskrav.objects.filter(opphor__in=opphor_for(aktor))
    if aktor.rolle is Rolle.ALIS:
        krav = krav.filter(sendt_at__isnull=False)
    antall = krav.order_by().values_list("status").annotate(antall=Count("pk"))
    return {Kravstatus(status): tall for status, tall in antall}
