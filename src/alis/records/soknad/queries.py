"""Which applications an actor may see."""

from datetime import date

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from alis.domain.flyt import Soknadsstatus, Utlysningsstatus
from alis.domain.tilgang import Aktor, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.soknad.models import Rapportlevering, Soknad, Utlysningsversjon
from alis.records.utdanning.queries import der_kontoret_betjener

UNDER_ARBEID = (Soknadsstatus.KLADD.value, Soknadsstatus.TIL_SENDING.value)


def soknader_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Soknad]:
    """The kommune's own; for the office that serves it, how far each has come; for the state, what has been sent.

    Narrowed without joins. The right to see is the service's to check.
    """
    if aktor.rolle is Rolle.SAKSBEHANDLER:
        return Soknad.objects.exclude(status__in=UNDER_ARBEID)
    if aktor.rolle is Rolle.KONTORRADGIVER:
        return Soknad.objects.filter(der_kontoret_betjener(aktor, dag or lokal_dato(timezone.now())))
    return Soknad.objects.filter(kommune_id=aktor.kommune)


def rapporten_levert() -> Subquery:
    """For an annotation of applications: the day on which the report was delivered, as it was told last, or None."""
    leveringer = Rapportlevering.objects.filter(soknad=OuterRef("pk")).order_by("-nummer")
    return Subquery(leveringer.values("levert")[:1])


def gjeldende_utlysninger() -> QuerySet[Utlysningsversjon]:
    """Those that have been approved and not replaced."""
    return Utlysningsversjon.objects.filter(status=Utlysningsstatus.GODKJENT)


def siste_godkjente_utlysning() -> QuerySet[Utlysningsversjon, object]:
    """The id of what was approved last: when it is another than before, the calls have changed."""
    godkjent = Utlysningsversjon.objects.filter(godkjent_nr__isnull=False)
    return godkjent.order_by("-godkjent_nr").values_list("pk", flat=True)
