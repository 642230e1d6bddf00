"""What an actor may see of a bargaining: all that has been sent, and her own party's drafts."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.forhandlingspart import part_for
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.records.avtale.queries import versjoner_for
from alis.records.forhandling.models import Forslag
from alis.records.utdanning.queries import saker_for


def forhandlinger_for(aktor: Aktor, *, dag: date | None = None) -> QuerySet[Avtaleversjon]:
    """The versions that the actor may bargain over: those she sees, and drafts that something has been sent about.

    The draft itself stays the kommune's own; this opens only the proposals about it. None for who is not a party.
    """
    if not aktor.har(Rettighet.FORHANDLE_AVTALE):
        return Avtaleversjon.objects.none()
    synlig = Q(pk__in=versjoner_for(aktor, dag=dag))
    delt = Exists(sendte_forslag().filter(versjon=OuterRef("pk")))
    return Avtaleversjon.objects.filter(
        synlig | Q(delt, avtale__sak__in=saker_for(aktor, dag=dag)), avtale__slag=Avtaleslag.ALIS_AVTALE
    )


def synlige_forslag(aktor: Aktor) -> QuerySet[Forslag]:
    """Narrow by who may read: for use inside a version that is narrowed already."""
    return Forslag.objects.filter(Q(fra=part_for(aktor.rolle)) | Q(nummer__isnull=False))


def sendte_forslag() -> QuerySet[Forslag]:
    return Forslag.objects.filter(nummer__isnull=False)
