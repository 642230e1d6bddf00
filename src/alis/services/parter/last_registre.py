"""Load the public registers into the database. Safe to do again: what is there is brought up to date."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.parter import Organisasjonstype
from alis.integrations.registre import (
    les_fylker,
    les_helseforetak,
    les_kommuner,
    les_kontor,
    les_kontordekning,
    les_sentralitet,
    les_sykehussteder,
)
from alis.records.parter.models import (
    AlisKontor,
    Fylke,
    Kommune,
    KontorDekning,
    Organisasjon,
    Sentralitet,
    Sykehussted,
)
from alis.records.parter.models.person import navnefelter
from alis.services.journal import skriv_linje
from alis.services.parter.last_foretaksprofiler import last_foretaksprofiler

HELSEDIREKTORATET = "Helsedirektoratet"
HELSEDIREKTORATET_ORGNR = "983544622"
DEKNING_FRA = date(2024, 1, 1)
"""The kommuner of the register are those of 2024; an edit of the coverage is made from a later day."""


@transaction.atomic
def last_registre(*, naa: datetime | None = None) -> None:
    """Kommuner, fylker, centrality by year, ALIS-kontor with coverage, hospitals with their ways, and the directorate.

    The coverage of a kommune that has one already is left alone: it may have been edited.
    """
    Fylke.objects.bulk_create(
        [Fylke(nummer=rad.fylkesnummer, navn=rad.navn) for rad in les_fylker()],
        update_conflicts=True,
        unique_fields=["nummer"],
        update_fields=["navn"],
    )
    _organisations(Organisasjonstype.DIREKTORAT, {HELSEDIREKTORATET: HELSEDIREKTORATET_ORGNR})
    _kommuner()
    _centrality()
    _offices()
    _hospitals()
    last_foretaksprofiler()
    skriv_linje(
        aktor=None,
        handling="last_registre",
        objekt_type="Register",
        objekt_id="alle",
        innhold={"kommuner": Kommune.objects.count()},
        naa=naa or timezone.now(),
    )


def _organisations(type_: Organisasjonstype, numre: dict[str, str]) -> dict[str, Organisasjon]:
    """Make those that lack, and give every one its number. Returned by name."""
    Organisasjon.objects.bulk_create(
        [Organisasjon(type=type_, navn=navn, orgnr=orgnr) for navn, orgnr in numre.items()],
        update_conflicts=True,
        unique_fields=["type", "navn"],
        update_fields=["orgnr"],
    )
    return {rad.navn: rad for rad in Organisasjon.objects.filter(type=type_)}


def _kommuner() -> None:
    rader = les_kommuner()
    organisasjoner = _organisations(
        Organisasjonstype.KOMMUNE, {rad.organisasjonsnavn: rad.orgnr or "" for rad in rader}
    )
    Kommune.objects.bulk_create(
        [
            Kommune(
                kommunenummer=rad.kommunenummer,
                organisasjon=organisasjoner[rad.organisasjonsnavn],
                fylke_id=rad.fylkesnummer,
                malform=rad.malform,
                **navnefelter(rad.entydig_navn),
            )
            for rad in rader
        ],
        update_conflicts=True,
        unique_fields=["kommunenummer"],
        update_fields=["navn", "navn_sok", "navn_sortering", "fylke", "malform"],
    )


def _centrality() -> None:
    Sentralitet.objects.bulk_create(
        [
            Sentralitet(kommune_id=rad.kommunenummer, arstall=rad.arstall, klasse=rad.klasse)
            for rad in les_sentralitet()
        ],
        update_conflicts=True,
        unique_fields=["kommune", "arstall"],
        update_fields=["klasse"],
    )


def _offices() -> None:
    rader = les_kontor()
    organisasjoner = _organisations(
        Organisasjonstype.ALIS_KONTOR, {f"ALIS-kontor {rad.navn}": "" for rad in rader}
    )
    AlisKontor.objects.bulk_create(
        [
            AlisKontor(
                organisasjon=organisasjoner[f"ALIS-kontor {rad.navn}"],
                navn=rad.navn,
                vertssted=rad.vertssted,
            )
            for rad in rader
        ],
        ignore_conflicts=True,
    )
    kontorer = {kontor.navn: kontor for kontor in AlisKontor.objects.all()}
    dekket = set(KontorDekning.objects.values_list("kommune_id", flat=True))
    KontorDekning.objects.bulk_create(
        KontorDekning(kontor=kontorer[rad.kontor], kommune_id=rad.kommunenummer, fom=DEKNING_FRA)
        for rad in les_kontordekning()
        if rad.kommunenummer not in dekket
    )


def _hospitals() -> None:
    organisasjoner = _organisations(
        Organisasjonstype.HELSEFORETAK, {rad.navn: rad.orgnr or "" for rad in les_helseforetak()}
    )
    Sykehussted.objects.bulk_create(
        [
            Sykehussted(helseforetak=organisasjoner[rad.helseforetak], navn=rad.sted, orgnr=rad.orgnr)
            for rad in les_sykehussteder()
        ],
        update_conflicts=True,
        unique_fields=["helseforetak", "navn"],
        update_fields=["orgnr"],
    )
