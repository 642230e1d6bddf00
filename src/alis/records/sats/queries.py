"""Which stored rate sets an actor may see, and how to tell that something new has been published."""

from django.db.models import Q, QuerySet

from alis.domain.flyt import Satsversjonsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.sats.models import Satsversjon

BRUKT = (Satsversjonsstatus.PUBLISERT.value, Satsversjonsstatus.ERSTATTET.value)
SENDT = (Satsversjonsstatus.TIL_GODKJENNING.value, Satsversjonsstatus.GODKJENT_AV_EN.value)


def satsversjoner_for(aktor: Aktor | None) -> QuerySet[Satsversjon]:
    """What has been published, for anyone. Those who write see their own office's, and those who approve what is sent."""
    utvalg = Q(status__in=BRUKT)
    if aktor is not None and aktor.har(Rettighet.SKRIV_SATS):
        utvalg |= Q(eier_id=aktor.organisasjon_id)
    if aktor is not None and aktor.har(Rettighet.GODKJENN_SATS):
        utvalg |= Q(status__in=SENDT)
    return Satsversjon.objects.filter(utvalg).select_related("eier")


def siste_publisering() -> QuerySet[Satsversjon, object]:
    """The id of what was published last: when it is another than before, the rates have changed."""
    publisert = Satsversjon.objects.filter(publisert_nr__isnull=False)
    return publisert.order_by("-publisert_nr").values_list("pk", flat=True)
