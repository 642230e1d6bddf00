"""Which versions of an agreement an actor may see."""

from collections.abc import Mapping
from datetime import date

from django.db.models import QuerySet

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rolle
from alis.records.avtale.models import Avtaleversjon
from alis.records.utdanning.queries import saker_for

_ALT = frozenset(Avtalestatus)
_SENDT = _ALT - {Avtalestatus.KLADD, Avtalestatus.FORKASTET}
_SIGNERT = _SENDT - {Avtalestatus.SENDT}

# A draft is the kommune's own work. The supervisor gets a copy of what has been signed (002 §3.2).
SYNLIGE_STATUSER: Mapping[Rolle, frozenset[Avtalestatus]] = {
    Rolle.ALIS: _SENDT,
    Rolle.KOORDINATOR: _ALT,
    Rolle.SIGNATAR: _SENDT,
    Rolle.ATTESTANT: _SENDT,
    Rolle.REVISOR: _SENDT,
    Rolle.VEILEDER: _SIGNERT,
    Rolle.KONTORRADGIVER: _SENDT,
    Rolle.SAKSBEHANDLER: _SENDT,
    Rolle.ALIS_KONTAKT: frozenset(),
}


def synlige_versjoner(aktor: Aktor) -> QuerySet[Avtaleversjon]:
    """Narrow by state only: for use inside a selection of cases that is narrowed already."""
    return Avtaleversjon.objects.filter(status__in=SYNLIGE_STATUSER[aktor.rolle])


def versjoner_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Avtaleversjon]:
    """Return the versions that the actor may see on the day (today when not given). Narrowed without joins."""
    return synlige_versjoner(aktor).filter(avtale__sak__in=saker_for(aktor, dag=dag))
