"""Make the actor of a session from the role that was chosen at log-in."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Kommunesammenslaing
from alis.records.parter.queries import roller_pa
from alis.records.sats.queries import siste_publisering
from alis.records.soknad.queries import siste_godkjente_utlysning
from alis.records.varsel.models import Varsel
from alis.services.tilgang.lag_aktor import lag_aktor


class RollenGjelderIkke(Exception):
    """The role has ended, has not begun, or is someone else's."""


def hent_aktor(*, person_id: UUID, rolleinnehav_id: UUID, naa: datetime | None = None) -> Aktor:
    """Return the actor, or raise `RollenGjelderIkke`. One query, read again on every request."""
    dag = lokal_dato(naa or timezone.now())
    roller = roller_pa(dag).filter(pk=rolleinnehav_id, person_id=person_id)
    innehav = roller.annotate(
        uleste=Coalesce(Subquery(_unread()), 0),
        siste_satser=Subquery(siste_publisering()[:1]),
        siste_utlysning=Subquery(siste_godkjente_utlysning()[:1]),
        slatt_sammen_fom=Subquery(_became_one()[:1]),
    ).first()
    if innehav is None:
        raise RollenGjelderIkke
    return replace(
        lag_aktor(innehav),
        uleste_varsler=innehav.uleste,
        siste_satser=str(innehav.siste_satser or ""),
        siste_utlysning=str(innehav.siste_utlysning or ""),
        slatt_sammen_fom=innehav.slatt_sammen_fom,
    )


def _unread() -> QuerySet[Any, Any]:
    """How many notices the person of the row has not opened."""
    uleste = Varsel.objects.filter(person=OuterRef("person_id"), lest_at__isnull=True)
    return uleste.order_by().values("person").annotate(antall=Count("pk")).values("antall")


def _became_one() -> QuerySet[Any, Any]:
    """The day on which another kommune last became part of that of the row."""
    siste = Kommunesammenslaing.objects.filter(etterfolger__organisasjon=OuterRef("organisasjon_id"))
    return siste.order_by("-fom").values("fom")
