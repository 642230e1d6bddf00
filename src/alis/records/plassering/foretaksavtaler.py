"""Which agreements between kommuner and trusts an actor may see, and which hold on a day."""

from datetime import date
from uuid import UUID

from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from alis.domain.flyt import Avtalestatus
from alis.domain.plassering.foretaksavtale import HAR_GJELDT
from alis.domain.tilgang import Aktor, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import KontorDekning
from alis.records.parter.queries import gjeldende, kommunens
from alis.records.plassering.models import Avtalegjennomgang, Foretaksavtale


def foretaksavtaler_for(aktor: Aktor) -> QuerySet[Foretaksavtale]:
    """The kommune's own and those it has from one that became part of it, also what it is writing; the trust's own, and those
    of the kommuner that an office serves today, once they are sent. The right is the service's to check.
    """
    avtaler = foretaksavtaler_mellom(aktor)
    if aktor.rolle in (Rolle.ALIS_KONTAKT, Rolle.KONTORRADGIVER):
        return avtaler.exclude(status__in=[Avtalestatus.KLADD, Avtalestatus.FORKASTET])
    return avtaler


def foretaksavtaler_mellom(aktor: Aktor) -> QuerySet[Foretaksavtale]:
    """Also drafts: that one is being written is no secret, what it says is."""
    if aktor.rolle is Rolle.ALIS_KONTAKT:
        return Foretaksavtale.objects.filter(helseforetak=aktor.organisasjon_id)
    if aktor.rolle is Rolle.KONTORRADGIVER:
        return Foretaksavtale.objects.filter(_served(aktor, lokal_dato(timezone.now())))
    return Foretaksavtale.objects.filter(kommunens(aktor.kommune))


def _served(aktor: Aktor, dag: date) -> Q:
    """What a kommune signed that has become part of another, is that one's."""
    dekket = KontorDekning.objects.filter(gjeldende(dag), kontor=aktor.organisasjon_id).values("kommune")
    return Q(kommune__in=dekket) | Q(kommune__sammenslaing__etterfolger__in=dekket)


def avtaler_mellom(kommune: str | OuterRef, helseforetak: UUID | OuterRef) -> QuerySet[Foretaksavtale]:
    """The kommune's own with the trust, and those that it has from one that became part of it."""
    kommunens = Q(kommune=kommune) | Q(kommune__sammenslaing__etterfolger=kommune)
    return Foretaksavtale.objects.filter(kommunens, helseforetak=helseforetak)


def gjelder(dag: date) -> Q:
    return Q(status__in=[str(status) for status in HAR_GJELDT], gjelder_fra__lte=dag) & (
        Q(siste_dag__isnull=True) | Q(siste_dag__gte=dag)
    )


def uten_etterfolger(avtaler: QuerySet[Foretaksavtale]) -> QuerySet[Foretaksavtale]:
    """Those that no later version of the same two parties has come into force after."""
    senere = Foretaksavtale.objects.filter(
        kommune=OuterRef("kommune"),
        helseforetak=OuterRef("helseforetak"),
        nummer__gt=OuterRef("nummer"),
        gjelder_fra__isnull=False,
    )
    return avtaler.filter(~Exists(senere))


def med_forrige_gjennomgang(avtaler: QuerySet[Foretaksavtale]) -> QuerySet[Foretaksavtale]:
    """With `forrige`: the day of the last review, or before the first the day the agreement came into force."""
    holdt = Avtalegjennomgang.objects.filter(avtale=OuterRef("pk")).order_by().values("avtale")
    siste = Subquery(holdt.annotate(siste=Max("holdt")).values("siste"))
    return avtaler.annotate(forrige=Coalesce(siste, F("gjelder_fra")))
