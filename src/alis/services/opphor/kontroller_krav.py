"""Whether what doctors are told to pay is what the books say that they owe."""

from collections.abc import Mapping
from uuid import UUID

from django.db.models import Q, Sum
from django.db.models.functions import Coalesce

from alis.domain.flyt import Kravstatus
from alis.domain.verdier import Belop
from alis.records.opphor.models import Opphor, Tilbakebetalingskrav
from alis.records.regnskap.models import Overforing
from alis.services.opphor.kravets_regnskap import FORDRING, MER_OG_MINDRE
from alis.services.regnskap import Avvik

SKAL_BETALES = (Kravstatus.SENDT, Kravstatus.INNSIGELSE)


def kontroller_krav() -> tuple[Avvik, ...]:
    """Empty when each claim less what is paid of it is the balance on «Krav på legen» for its ending."""
    krevd, bokfort = _claimed(), _booked()
    return tuple(
        Avvik(
            hva=f"Kravet på legen for opphør {opphor_id} er {krevd.get(opphor_id, Belop(0))}, "
            f"og i regnskapet {bokfort.get(opphor_id, Belop(0))}."
        )
        for opphor_id in sorted(krevd.keys() | bokfort.keys())
        if krevd.get(opphor_id, Belop(0)) != bokfort.get(opphor_id, Belop(0))
    )


def _claimed() -> Mapping[UUID, Belop]:
    krav = Tilbakebetalingskrav.objects.filter(status__in=SKAL_BETALES).annotate(
        betalt=Coalesce(Sum("opphor__innbetalinger__belop"), 0)
    )
    return {
        opphor_id: Belop(belop or 0) - Belop(betalt)
        for opphor_id, belop, betalt in krav.order_by().values_list("opphor_id", "belop", "betalt")
    }


def _booked() -> Mapping[UUID, Belop]:
    rader = Overforing.objects.filter(bilag__objekt_id__in=Opphor.objects.values("pk")).filter(
        Q(debet=FORDRING) | Q(kredit=FORDRING)
    )
    summer = rader.order_by().values_list("bilag__objekt_id").annotate(sum=Sum(MER_OG_MINDRE))
    return {opphor_id: Belop(ore) for opphor_id, ore in summer}
