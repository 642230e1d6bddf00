"""The services that the actor may see, those that go on first."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Case, IntegerField, Value, When
from django.utils import timezone

from alis.domain.flyt import Tjenestestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.queries import tjenester_for
from alis.services.plassering.tjeneste.aapne_tjeneste import MED
from alis.services.plassering.tjeneste.hent_tjeneste import status_i_dag

FLEST = 200
"""More than any trust has at once; the older ones are found from their needs."""


@dataclass(frozen=True, kw_only=True)
class Tjenesterad:
    """`bekreftet`: the hospital has confirmed it."""

    id: UUID
    lege: str
    kommune: str
    helseforetak: str
    avdeling: str
    sted: str
    fom: date
    tom: date
    status: Tjenestestatus
    bekreftet: bool


def list_tjenester(*, aktor: Aktor, naa: datetime | None = None) -> tuple[Tjenesterad, ...]:
    """At most `FLEST`, without those that nothing came of. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_SYKEHUSPLASS)
    idag = lokal_dato(naa or timezone.now())
    rader = (
        tjenester_for(aktor, dag=idag)
        .exclude(status=Tjenestestatus.BORTFALT)
        .select_related(*MED)
        .annotate(
            over=Case(
                When(bekreftet_at__isnull=False, then=Value(1)), default=Value(0), output_field=IntegerField()
            )
        )
        .order_by("over", "fom", "pk")
    )
    return tuple(
        Tjenesterad(
            id=rad.pk,
            lege=rad.behov.sak.lege.person.navn,
            kommune=rad.behov.kommune.navn,
            helseforetak=rad.behov.helseforetak.navn if rad.behov.helseforetak else "",
            avdeling=rad.tilbud.plass.avdeling.navn,
            sted=rad.tilbud.plass.avdeling.sykehussted.navn,
            fom=rad.bekreftet_fom or rad.fom,
            tom=rad.bekreftet_tom or rad.tom,
            status=status_i_dag(status=rad.status, fom=rad.fom, idag=idag),
            bekreftet=rad.bekreftet_at is not None,
        )
        for rad in rader[:FLEST]
    )
