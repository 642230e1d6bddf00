"""Which stored templates an actor may see."""

from collections.abc import Callable, Mapping
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from alis.domain.flyt import Malstatus
from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Aktor, Rolle
from alis.records.mal.models import Malversjon
from alis.records.parter.models import KontorDekning
from alis.records.parter.queries import gjeldende

BRUKT = (Malstatus.PUBLISERT.value, Malstatus.UTGATT.value)
_BRUKT = Q(status__in=BRUKT)
_NASJONAL = Q(serie__eier__type=Organisasjonstype.DIREKTORAT.value)


def malversjoner_for(aktor: Aktor, *, dag: date) -> QuerySet[Malversjon]:
    """Return what the actor may see on the day: all of her own office's; of others' only what is published."""
    utvalg = _UTVALG.get(aktor.rolle, _none)
    return Malversjon.objects.filter(utvalg(aktor, dag)).select_related("serie__eier")


def _own_office(aktor: Aktor, dag: date) -> Q:
    return Q(serie__eier_id=aktor.organisasjon_id) | (_BRUKT & _NASJONAL)


def _the_nation(aktor: Aktor, dag: date) -> Q:
    return Q(serie__eier_id=aktor.organisasjon_id) | _BRUKT


def _served_by(aktor: Aktor, dag: date) -> Q:
    dekning = KontorDekning.objects.filter(
        gjeldende(dag), kommune_id=aktor.kommune, kontor_id=OuterRef("serie__eier_id")
    )
    return _BRUKT & (_NASJONAL | Q(Exists(dekning)))


def _none(aktor: Aktor, dag: date) -> Q:
    return Q(pk__in=[])


_UTVALG: Mapping[Rolle, Callable[[Aktor, date], Q]] = {
    Rolle.KOORDINATOR: _served_by,
    Rolle.KONTORRADGIVER: _own_office,
    Rolle.SAKSBEHANDLER: _the_nation,
}
