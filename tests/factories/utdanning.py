"""Cases with their doctors, made through the services."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.utdanning import Fravarstype
from alis.records.parter.models import Organisasjon, Person
from alis.records.utdanning.models import AlisSak
from alis.services.parter import Legefakta
from alis.services.tilgang.lag_aktor import lag_aktor
from alis.services.utdanning import (
    Fravarsfakta,
    Saksfakta,
    Stillingsfakta,
    registrer_alis,
    registrer_fravar,
    velg_veileder,
)
from factories.parter import gi_rolle, lag_person, neste_fodselsnummer, neste_hpr_nr

FAST_80 = Stillingsfakta(type=Stillingstype.FASTLEGE, prosent=Decimal(80), fom=date(2025, 6, 1))
NAERINGSDRIVENDE = Saksfakta(
    driftsform=Driftsform.NAERINGSDRIVENDE,
    start_spesialisering=date(2023, 9, 1),
    forventet_slutt=date(2029, 6, 30),
    forste_dato_fastlege=date(2024, 3, 1),
    vikarbyra=False,
)


def legefakta(navn: str = "Anne Åsheim", **endret: str) -> Legefakta:
    return replace(Legefakta(navn=navn, hpr_nr=neste_hpr_nr(), fodselsnummer=neste_fodselsnummer()), **endret)


def lag_sak(
    koordinator: Aktor,
    *,
    lege: Legefakta | None = None,
    sak: Saksfakta = NAERINGSDRIVENDE,
    stilling: Stillingsfakta = FAST_80,
) -> AlisSak:
    sak_id = registrer_alis(aktor=koordinator, lege=lege or legefakta(), sak=sak, stilling=stilling)
    return AlisSak.objects.select_related("lege__person", "kommune__organisasjon").get(pk=sak_id)


def lag_alis(sak: AlisSak) -> Aktor:
    """The doctor of the case, acting as ALIS in its kommune."""
    innehav = sak.lege.person.roller.select_related("person", "organisasjon__kommune").get(
        rolle=Rolle.ALIS, organisasjon=sak.kommune.organisasjon
    )
    return lag_aktor(innehav)


def lag_veileder(koordinator: Aktor, sak: AlisSak, navn: str = "Vera Veileder") -> Aktor:
    """A supervisor chosen for the case from the first of 2025 on."""
    person: Person = lag_person(navn)
    organisasjon = Organisasjon.objects.get(pk=koordinator.organisasjon_id)
    innehav = gi_rolle(person, Rolle.VEILEDER, organisasjon)
    sak.refresh_from_db(fields=["laas"])
    velg_veileder(aktor=koordinator, sak_id=sak.pk, laas=sak.laas, person_id=person.pk, fom=date(2025, 1, 1))
    return lag_aktor(innehav)


def lag_foreslatt_fravar(
    sak: AlisSak, *, fom: date = date(2027, 1, 1), tom: date = date(2027, 6, 30)
) -> UUID:
    """A leave in which the kommune has proposed that the activities go on, and the doctor has not answered."""
    koordinator = Aktor(
        person_id=sak.opprettet_av_id,
        navn=sak.opprettet_av.navn,
        rolle=Rolle.KOORDINATOR,
        organisasjon_id=sak.kommune.organisasjon_id,
        organisasjon_navn=sak.kommune.navn,
        kommunenummer=sak.kommune_id,
    )
    sak.refresh_from_db(fields=["laas"])
    fakta = Fravarsfakta(type=Fravarstype.PERMISJON, fom=fom, tom=tom, aktiviteter_fortsetter=True)
    return registrer_fravar(aktor=koordinator, sak_id=sak.pk, laas=sak.laas, fakta=fakta)
