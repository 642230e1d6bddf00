"""The notices of the actor, the newest first, a page at a time."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.varsel.models import Varsel
from alis.services.varsel.varselbilde import Varselbilde, lag_varselbilder

PA_SIDEN = 20


@dataclass(frozen=True, kw_only=True)
class Varselliste:
    """`neste` is the last notice of the page where there are more after it."""

    varsler: tuple[Varselbilde, ...]
    uleste: int
    neste: UUID | None


def hent_varsler(*, aktor: Aktor, etter: UUID | None = None, naa: datetime | None = None) -> Varselliste:
    """All that she has been told, in whatever role. A page after something that is not hers begins at the top.

    Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.SE_VARSLER)
    egne = Varsel.objects.filter(person_id=aktor.person_id)
    siden = egne.filter(_after(egne.filter(pk=etter).first() if etter else None))
    rader = list(
        siden.select_related("organisasjon", "vegne_av").order_by("-opprettet_at", "pk")[: PA_SIDEN + 1]
    )
    vist = rader[:PA_SIDEN]
    return Varselliste(
        varsler=lag_varselbilder(aktor=aktor, rader=vist, dag=lokal_dato(naa or timezone.now())),
        uleste=egne.filter(lest_at__isnull=True).count(),
        neste=vist[-1].pk if len(rader) > PA_SIDEN else None,
    )


def _after(siste: Varsel | None) -> Q:
    if siste is None:
        return Q()
    return Q(opprettet_at__lt=siste.opprettet_at) | Q(opprettet_at=siste.opprettet_at, pk__gt=siste.pk)
