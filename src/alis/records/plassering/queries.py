"""What an actor may see of hospital service. The right to see it at all is the service's to check."""

from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet
from django.utils import timezone

from alis.domain.flyt import Tilbudsstatus
from alis.domain.tilgang import Aktor, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import (
    Behov,
    Dokumentertmal,
    Forlengelse,
    Ledigplass,
    Plasstilbud,
    Sykehustjeneste,
)
from alis.records.utdanning.queries import der_kontoret_betjener


def behov_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Behov]:
    """The doctor's own, the kommune's own, those that are reported to the trust, and what an office serves."""
    return Behov.objects.filter(_UTVALG[aktor.rolle](aktor, dag or lokal_dato(timezone.now())))


def behov_meldt_siden(aktor: Aktor, dag: date, *, sak: OuterRef, falt_bort_at: OuterRef) -> QuerySet[Behov]:
    """Of the same case, after another fell away: the newest first."""
    senere = behov_for(aktor, dag=dag).filter(sak=sak, meldt_at__gt=falt_bort_at)
    return senere.order_by("-meldt_at")


def tilbud_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Plasstilbud]:
    return Plasstilbud.objects.filter(behov__in=behov_for(aktor, dag=dag))


def tjenester_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Sykehustjeneste]:
    """Of the needs that the actor may see."""
    return Sykehustjeneste.objects.filter(behov__in=behov_for(aktor, dag=dag))


def aapne_forlengelser() -> QuerySet[Forlengelse]:
    """Neither answered nor taken back. One whose service is over has fallen away, whether or not the night's work has noted it."""
    return Forlengelse.objects.filter(svart_at__isnull=True, bortfalt_at__isnull=True)


def dokumenterte_mal(sak_id: UUID) -> QuerySet[Dokumentertmal]:
    """In all services of the case: a goal is documented once, also where the service then ended early."""
    return Dokumentertmal.objects.filter(tjeneste__behov__sak=sak_id)


def plasser_for(aktor: Aktor) -> QuerySet[Ledigplass]:
    """The trust's own; the directorate sees the nation's, and no one else any."""
    if aktor.rolle is Rolle.SAKSBEHANDLER:
        return Ledigplass.objects.all()
    if aktor.rolle is Rolle.ALIS_KONTAKT:
        return Ledigplass.objects.filter(helseforetak=aktor.organisasjon_id)
    return Ledigplass.objects.none()


def utlopte_tilbud(idag: date) -> QuerySet[Plasstilbud]:
    """Those that could be answered until yesterday or before, and were not."""
    return Plasstilbud.objects.filter(status=Tilbudsstatus.SENDT, svarfrist__lt=idag)


def _the_doctors_own(aktor: Aktor, dag: date) -> Q:
    return Q(sak__lege=aktor.person_id)


def _the_kommunes(aktor: Aktor, dag: date) -> Q:
    return Q(kommune=aktor.kommune)


def _the_trusts(aktor: Aktor, dag: date) -> Q:
    return Q(helseforetak=aktor.organisasjon_id)


def _the_nation(aktor: Aktor, dag: date) -> Q:
    return Q()


def _none(aktor: Aktor, dag: date) -> Q:
    return Q(pk__in=[])


_UTVALG: Mapping[Rolle, Callable[[Aktor, date], Q]] = {
    Rolle.ALIS: _the_doctors_own,
    Rolle.KOORDINATOR: _the_kommunes,
    Rolle.SIGNATAR: _the_kommunes,
    Rolle.ATTESTANT: _none,
    Rolle.REVISOR: _the_kommunes,
    Rolle.VEILEDER: _none,
    Rolle.KONTORRADGIVER: der_kontoret_betjener,
    Rolle.SAKSBEHANDLER: _the_nation,
    Rolle.ALIS_KONTAKT: _the_trusts,
}
