"""What a form about a case can choose among."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Legesenter, Person, Sykehussted
from alis.records.parter.queries import roller_pa
from alis.services.utdanning.saksbilde import Personbilde, Saksbilde, Stedbilde


@dataclass(frozen=True, kw_only=True)
class Sykehusvalg:
    id: int
    navn: str
    helseforetak: str


@dataclass(frozen=True, kw_only=True)
class Sakvalg:
    """The kommune's own surgeries, supervisors and contacts, and every hospital. The contact that the case has already
    is always among them, also when she has left: saving a form must not change what nobody touched."""

    legesentre: tuple[Stedbilde, ...]
    veiledere: tuple[Personbilde, ...]
    kontaktpersoner: tuple[Personbilde, ...]
    sykehussteder: tuple[Sykehusvalg, ...]


def hent_sakvalg(*, aktor: Aktor, sak: Saksbilde | None = None, naa: datetime | None = None) -> Sakvalg:
    """For a change of `sak`, or for a case that is to be registered. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.ENDRE_SAK)
    naa = naa or timezone.now()
    legesentre = Legesenter.objects.filter(kommune_id=aktor.kommune).order_by("navn")
    steder = Sykehussted.objects.select_related("helseforetak").order_by("helseforetak__navn", "navn")
    return Sakvalg(
        legesentre=tuple(Stedbilde(id=rad.pk, navn=rad.navn) for rad in legesentre),
        veiledere=_persons(_who_holds(aktor, Rolle.VEILEDER, naa)),
        kontaktpersoner=_contacts(_persons(_who_holds(aktor, Rolle.KOORDINATOR, naa)), sak),
        sykehussteder=tuple(
            Sykehusvalg(id=rad.pk, navn=rad.navn, helseforetak=rad.helseforetak.navn) for rad in steder
        ),
    )


def _who_holds(aktor: Aktor, rolle: Rolle, naa: datetime) -> QuerySet[Person]:
    innehav = roller_pa(lokal_dato(naa)).filter(
        person=OuterRef("pk"), organisasjon_id=aktor.organisasjon_id, rolle=rolle
    )
    return Person.objects.filter(Exists(innehav)).order_by("navn_sortering", "pk")


def _persons(utvalg: QuerySet[Person]) -> tuple[Personbilde, ...]:
    return tuple(Personbilde(person_id=person.pk, navn=person.navn) for person in utvalg)


def _contacts(koordinatorer: tuple[Personbilde, ...], sak: Saksbilde | None) -> tuple[Personbilde, ...]:
    if sak is None or sak.kontaktperson is None or sak.kontaktperson in koordinatorer:
        return koordinatorer
    return (*koordinatorer, sak.kontaktperson)
