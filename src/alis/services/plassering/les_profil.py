"""One trust's profile, with its places and departments and those who answer there."""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from django.db.models import Prefetch
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.felles.navn import sorteringsnokkel
from alis.records.parter.models import Sykehussted
from alis.records.parter.queries import roller_pa
from alis.records.plassering.models import Avdeling
from alis.services.felles import hent
from alis.services.plassering.les_profiler import foretakene, lag_profilbilde
from alis.services.plassering.profilbilde import Avdelingsbilde, Foretaksbilde, Stedsbilde


def les_profil(*, aktor: Aktor, helseforetak_id: UUID, naa: datetime | None = None) -> Foretaksbilde:
    """Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_SYKEHUSPLASS)
    foretaket = hent(foretakene(), pk=helseforetak_id)
    return Foretaksbilde(
        profil=lag_profilbilde(aktor, foretaket),
        steder=tuple(_places(helseforetak_id)),
        kontakter=_contacts(helseforetak_id, lokal_dato(naa or timezone.now())),
    )


def _places(helseforetak_id: UUID) -> Iterator[Stedsbilde]:
    steder = Sykehussted.objects.filter(helseforetak=helseforetak_id).prefetch_related(
        Prefetch("avdelinger", queryset=Avdeling.objects.order_by("pk"))
    )
    for sted in sorted(steder, key=lambda sted: sorteringsnokkel(sted.navn)):
        avdelinger = sorted(sted.avdelinger.all(), key=lambda avdeling: sorteringsnokkel(avdeling.navn))
        yield Stedsbilde(
            sted_id=sted.pk,
            navn=sted.navn,
            avdelinger=tuple(
                Avdelingsbilde(avdeling_id=rad.pk, navn=rad.navn, i_bruk=rad.i_bruk) for rad in avdelinger
            ),
        )


def _contacts(helseforetak_id: UUID, dag: date) -> tuple[str, ...]:
    innehav = roller_pa(dag).filter(organisasjon=helseforetak_id, rolle=Rolle.ALIS_KONTAKT)
    return tuple(sorted({rad.person.navn for rad in innehav}, key=sorteringsnokkel))
