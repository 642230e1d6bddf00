"""Which cases an actor may see."""

from collections.abc import Callable, Mapping
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import KontorDekning
from alis.records.utdanning.models import AlisSak, Veilederforhold


def saker_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[AlisSak]:
    """Return the cases that the actor may see on the day (today when not given). Narrowed without joins."""
    utvalg = _UTVALG[aktor.rolle]
    return AlisSak.objects.filter(utvalg(aktor, dag or lokal_dato(timezone.now())))


def _the_doctors_own(aktor: Aktor, dag: date) -> Q:
    return Q(lege_id=aktor.person_id)


def _the_kommunes(aktor: Aktor, dag: date) -> Q:
    return Q(kommune_id=aktor.kommune)


def _while_supervising(aktor: Aktor, dag: date) -> Q:
    forhold = Veilederforhold.objects.filter(
        Q(tom__isnull=True) | Q(tom__gte=dag), sak=OuterRef("pk"), person_id=aktor.person_id
    )
    return Q(Exists(forhold), kommune_id=aktor.kommune)


def der_kontoret_betjener(aktor: Aktor, dag: date) -> Q:
    """For a table with a `kommune`: those that the actor's office serves on the day."""
    dekning = KontorDekning.objects.filter(
        Q(tom__isnull=True) | Q(tom__gte=dag),
        kommune=OuterRef("kommune_id"),
        kontor_id=aktor.organisasjon_id,
        fom__lte=dag,
    )
    return Q(Exists(dekning))


def _the_nation(aktor: Aktor, dag: date) -> Q:
    return Q()


def _none(aktor: Aktor, dag: date) -> Q:
    return Q(pk__in=[])


_UTVALG: Mapping[Rolle, Callable[[Aktor, date], Q]] = {
    Rolle.ALIS: _the_doctors_own,
    Rolle.KOORDINATOR: _the_kommunes,
    Rolle.SIGNATAR: _the_kommunes,
    Rolle.ATTESTANT: _the_kommunes,
    Rolle.REVISOR: _the_kommunes,
    Rolle.VEILEDER: _while_supervising,
    Rolle.KONTORRADGIVER: der_kontoret_betjener,
    Rolle.SAKSBEHANDLER: _the_nation,
    Rolle.ALIS_KONTAKT: _none,
}
