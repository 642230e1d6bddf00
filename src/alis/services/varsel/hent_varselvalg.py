"""How the actor has chosen to be told."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Person
from alis.records.varsel.models import Epostfravalg, Kalenderadresse, Stedfortreder
from alis.services.varsel.velg_epost import VALGFRIE


@dataclass(frozen=True, kw_only=True)
class Kalenderbilde:
    id: UUID
    navn: str
    opprettet_at: datetime


@dataclass(frozen=True, kw_only=True)
class Stedfortrederbilde:
    id: UUID
    navn: str
    fom: date
    tom: date


@dataclass(frozen=True, kw_only=True)
class Varselvalg:
    """`onsket` of the mails that may be declined; `kalendere` that answer; substitutes now and ahead, in this role."""

    epost: str
    onsket: frozenset[Varselmal]
    kalendere: tuple[Kalenderbilde, ...]
    stedfortredere: tuple[Stedfortrederbilde, ...]


def hent_varselvalg(*, aktor: Aktor, naa: datetime | None = None) -> Varselvalg:
    """Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_VARSLER)
    idag = lokal_dato(naa or timezone.now())
    fravalgt = set(Epostfravalg.objects.filter(person=aktor.person_id).values_list("mal", flat=True))
    kalendere = Kalenderadresse.objects.filter(person=aktor.person_id, trukket_at__isnull=True)
    borte = Stedfortreder.objects.filter(
        person=aktor.person_id, rolle=aktor.rolle, organisasjon=aktor.organisasjon_id, tom__gte=idag
    )
    return Varselvalg(
        epost=Person.objects.values_list("epost", flat=True).get(pk=aktor.person_id),
        onsket=frozenset(mal for mal in VALGFRIE if mal not in fravalgt),
        kalendere=tuple(
            Kalenderbilde(id=rad.pk, navn=rad.navn, opprettet_at=rad.opprettet_at) for rad in kalendere
        ),
        stedfortredere=tuple(
            Stedfortrederbilde(id=rad.pk, navn=rad.stedfortreder.navn, fom=rad.fom, tom=rad.tom)
            for rad in borte.select_related("stedfortreder")
        ),
    )
