"""What can never be true of the parties."""

from datetime import date
from typing import Any

import pytest

from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Rolle
from alis.records.parter.models import (
    Kommune,
    KontorDekning,
    Lege,
    Legesenter,
    Organisasjon,
    Person,
    Sentralitet,
    Sykehussted,
)
from factories.brudd import nektes
from factories.parter import (
    gi_rolle,
    lag_kommune,
    lag_kontor,
    lag_person,
    lag_sykehussted,
    neste_fodselsnummer,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("klasse", [0, 7])
def test_a_centrality_class_is_1_to_6(klasse: int) -> None:
    kommune = lag_kommune()
    with nektes("sentralitet_klasse_1_til_6"):
        Sentralitet.objects.create(kommune=kommune, arstall=2023, klasse=klasse)


def test_a_kommune_has_one_class_a_year() -> None:
    kommune = lag_kommune()
    with nektes("sentralitet_en_per_ar"):
        Sentralitet.objects.create(kommune=kommune, arstall=2024, klasse=5)


def test_a_kommunenummer_is_four_digits() -> None:
    kommune = lag_kommune()
    with nektes("kommune_nummer_fire_sifre"):
        Kommune.objects.filter(pk=kommune.pk).update(kommunenummer="18")


def test_malform_is_in_the_table() -> None:
    lag_kommune()
    with nektes("kommune_malform_i_tabellen"):
        Kommune.objects.update(malform="riksmal")


def test_two_organisations_never_share_a_number() -> None:
    Organisasjon.objects.create(type=Organisasjonstype.KOMMUNE, navn="A", orgnr="958935420")
    with nektes("organisasjon_orgnr"):
        Organisasjon.objects.create(type=Organisasjonstype.KOMMUNE, navn="B", orgnr="958935420")


def test_organisations_without_a_number_can_be_many() -> None:
    Organisasjon.objects.create(type=Organisasjonstype.KOMMUNE, navn="A")
    Organisasjon.objects.create(type=Organisasjonstype.KOMMUNE, navn="B")
    assert Organisasjon.objects.filter(orgnr="").count() == 2


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"type": "firma", "navn": "A"}, "organisasjon_type_i_tabellen"),
        ({"type": "kommune", "navn": ""}, "organisasjon_har_navn"),
    ],
)
def test_an_organisation_has_a_kind_and_a_name(felter: dict[str, str], constraint: str) -> None:
    with nektes(constraint):
        Organisasjon.objects.create(**felter)


def test_an_organisation_stands_once_among_its_kind() -> None:
    Organisasjon.objects.create(type=Organisasjonstype.KOMMUNE, navn="A")
    with nektes("organisasjon_type_navn"):
        Organisasjon.objects.create(type=Organisasjonstype.KOMMUNE, navn="A")


def test_two_persons_never_share_a_number() -> None:
    nummer = neste_fodselsnummer()
    lag_person(fodselsnummer=nummer)
    with nektes("person_fodselsnummer"):
        lag_person(fodselsnummer=nummer)


def test_persons_without_a_number_can_be_many() -> None:
    lag_person(fodselsnummer="")
    lag_person(fodselsnummer="")
    assert Person.objects.filter(fodselsnummer="").count() == 2


def test_a_person_number_has_eleven_digits() -> None:
    with nektes("person_fodselsnummer_elleve_sifre"):
        lag_person(fodselsnummer="123")


def test_a_person_has_a_name() -> None:
    with nektes("person_har_navn"):
        lag_person("")


def test_two_doctors_never_share_an_hpr_number() -> None:
    Lege.objects.create(person=lag_person(), hpr_nr="9000001")
    annen = lag_person()
    with nektes("hpr_nr"):
        Lege.objects.create(person=annen, hpr_nr="9000001")


def test_a_doctor_has_an_hpr_number() -> None:
    person = lag_person()
    with nektes("lege_har_hpr_nr"):
        Lege.objects.create(person=person, hpr_nr="")


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"rolle": "sjef"}, "rolleinnehav_rolle_i_tabellen"),
        ({"rolle": Rolle.SIGNATAR, "tom": date(2019, 12, 31)}, "rolleinnehav_tom_ikke_for_fom"),
    ],
)
def test_a_role_is_in_the_table_and_ends_after_it_begins(felter: dict[str, Any], constraint: str) -> None:
    organisasjon = lag_kommune().organisasjon
    person = lag_person()
    with nektes(constraint):
        gi_rolle(person, organisasjon=organisasjon, **felter)


def test_a_role_is_open_once_for_a_person_in_an_organisation() -> None:
    organisasjon = lag_kommune().organisasjon
    person = lag_person()
    gi_rolle(person, Rolle.VEILEDER, organisasjon)
    with nektes("rolleinnehav_en_apen"):
        gi_rolle(person, Rolle.VEILEDER, organisasjon, fom=date(2021, 1, 1))


def test_a_kommune_is_served_by_one_office() -> None:
    kommune = lag_kommune()
    lag_kontor("Nord", dekker=(kommune,))
    with nektes("kontordekning_ett_kontor_per_kommune"):
        lag_kontor("Midt", dekker=(kommune,))


def test_coverage_ends_after_it_begins() -> None:
    kommune, kontor = lag_kommune(), lag_kontor()
    with nektes("kontordekning_tom_ikke_for_fom"):
        KontorDekning.objects.create(
            kommune=kommune, kontor=kontor, fom=date(2024, 1, 2), tom=date(2024, 1, 1)
        )


def test_a_surgery_stands_once_in_its_kommune() -> None:
    kommune = lag_kommune()
    Legesenter.objects.create(kommune=kommune, navn="Leines")
    with nektes("legesenter_en_gang_i_kommunen"):
        Legesenter.objects.create(kommune=kommune, navn="Leines")


def test_a_surgery_has_a_name() -> None:
    kommune = lag_kommune()
    with nektes("legesenter_har_navn"):
        Legesenter.objects.create(kommune=kommune, navn="")


def test_a_place_of_treatment_stands_once() -> None:
    sted = lag_sykehussted()
    with nektes("sykehussted_en_gang"):
        Sykehussted.objects.create(helseforetak=sted.helseforetak, navn=sted.navn)
