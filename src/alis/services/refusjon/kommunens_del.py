"""What the kommune itself has taken of the frames that a doctor claims from.

As far as the rules are known, and the rates of the grant periods are not confirmed, the state gives one amount for each
element of each ALIS, whoever had the cost: no rule parts it between the doctor and the kommune before it is used. So
a cost of the kommune's own leaves less for the doctor to claim, as her claims leave less for it. The two elements whose
recipient follows from the form of operation are the exception: there her part is hers (`Legeramme`).
"""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Sum

from alis.domain.avtale import Element
from alis.domain.flyt import Egenkostnadsstatus
from alis.domain.verdier import Belop
from alis.records.egenkostnad.models import Egenkostnad

BRUKT = (Egenkostnadsstatus.SENDT, Egenkostnadsstatus.GODKJENT)
"""The states in which a cost takes of the frame: as a claim does, it counts from when it is sent to approval."""


def kommunens_del(*, saker: Collection[UUID], tilskuddsperiode: str) -> dict[tuple[UUID, Element], Belop]:
    """By case and element; what is nothing is left out."""
    kostnader = Egenkostnad.objects.filter(sak__in=saker, tilskuddsperiode=tilskuddsperiode, status__in=BRUKT)
    summer = kostnader.order_by().values_list("sak_id", "element").annotate(sum=Sum("belop"))
    return {(sak_id, Element(element)): Belop(ore) for sak_id, element, ore in summer}
