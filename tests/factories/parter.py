"""Kommuner, persons and actors. Everyone is made up; the person numbers are synthetic."""

from datetime import date
from itertools import count

from alis.domain.parter import Malform, Organisasjonstype
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Fodselsnummer, UgyldigFodselsnummer
from alis.records.felles.navn import sokeform, sorteringsnokkel
from alis.records.parter.models import (
    AlisKontor,
    Fylke,
    Kommune,
    KontorDekning,
    Organisasjon,
    Person,
    Rolleinnehav,
    Sentralitet,
    Sykehussted,
)
from alis.services.tilgang.lag_aktor import lag_aktor

LENGE_SIDEN = date(2020, 1, 1)

_lopenummer = count(1)


def neste_hpr_nr() -> str:
    return str(9_000_000 + next(_lopenummer))


def neste_fodselsnummer() -> str:
    """Never the same twice in a test run."""
    while True:
        nummer = next(_lopenummer)
        try:
            return Fodselsnummer.syntetisk(
                fodt=date(1970 + nummer // 6000 % 20, 1 + nummer // 500 % 12, 1 + nummer // 20 % 28),
                individnummer=nummer % 499,
            )
        except UgyldigFodselsnummer:
            continue


def lag_kommune(nummer: str = "1848", navn: str = "Steigen", *, klasse: int = 6) -> Kommune:
    kjent = Kommune.objects.filter(pk=nummer).first()
    if kjent is not None:
        return kjent
    fylke, _ = Fylke.objects.get_or_create(nummer=nummer[:2], defaults={"navn": f"Fylke {nummer[:2]}"})
    organisasjon = Organisasjon.objects.create(type=Organisasjonstype.KOMMUNE, navn=f"{navn} kommune")
    kommune = Kommune.objects.create(
        kommunenummer=nummer,
        organisasjon=organisasjon,
        fylke=fylke,
        malform=Malform.BOKMAL,
        navn=navn,
        navn_sok=sokeform(navn),
        navn_sortering=sorteringsnokkel(navn),
    )
    Sentralitet.objects.create(kommune=kommune, arstall=2024, klasse=klasse)
    return kommune


def lag_kontor(navn: str = "Nord", *, dekker: tuple[Kommune, ...] = ()) -> AlisKontor:
    organisasjon = Organisasjon.objects.create(type=Organisasjonstype.ALIS_KONTOR, navn=f"ALIS-kontor {navn}")
    kontor = AlisKontor.objects.create(organisasjon=organisasjon, navn=navn, vertssted="Bodø")
    for kommune in dekker:
        KontorDekning.objects.create(kontor=kontor, kommune=kommune, fom=LENGE_SIDEN)
    return kontor


def lag_sykehussted(navn: str = "Bodø") -> Sykehussted:
    helseforetak, _ = Organisasjon.objects.get_or_create(
        type=Organisasjonstype.HELSEFORETAK, navn="Nordlandssykehuset HF"
    )
    return Sykehussted.objects.get_or_create(helseforetak=helseforetak, navn=navn)[0]


def lag_person(navn: str = "Kari Prøve", *, fodselsnummer: str | None = None) -> Person:
    return Person.objects.create(
        navn=navn,
        navn_sok=sokeform(navn),
        navn_sortering=sorteringsnokkel(navn),
        fodselsnummer=neste_fodselsnummer() if fodselsnummer is None else fodselsnummer,
    )


def gi_rolle(
    person: Person,
    rolle: Rolle,
    organisasjon: Organisasjon,
    *,
    fom: date = LENGE_SIDEN,
    tom: date | None = None,
) -> Rolleinnehav:
    return Rolleinnehav.objects.create(
        person=person, organisasjon=organisasjon, rolle=rolle, fom=fom, tom=tom
    )


def lag_aktor_i(organisasjon: Organisasjon, rolle: Rolle, person: Person | None = None) -> Aktor:
    """An actor in the role, for a new person when none is given."""
    return lag_aktor(gi_rolle(person or lag_person(f"{rolle.capitalize()} Prøve"), rolle, organisasjon))


def lag_koordinator(kommune: Kommune | None = None) -> Aktor:
    return lag_aktor_i((kommune or lag_kommune()).organisasjon, Rolle.KOORDINATOR)


def lag_saksbehandler() -> Aktor:
    direktorat, _ = Organisasjon.objects.get_or_create(
        type=Organisasjonstype.DIREKTORAT, navn="Helsedirektoratet"
    )
    return lag_aktor_i(direktorat, Rolle.SAKSBEHANDLER)
