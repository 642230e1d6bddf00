"""Who acts, and in which role."""

from datetime import UTC, date, datetime

import pytest
from pytest_django import Settings

from alis.domain.tilgang import Rolle
from alis.services.tilgang import (
    IkkeDemo,
    RollenGjelderIkke,
    hent_aktor,
    list_demopersoner,
    list_roller,
)
from factories.parter import gi_rolle, lag_kommune, lag_kontor, lag_person

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_an_actor_acts_for_the_kommune_of_the_role() -> None:
    person = lag_person("Kari Prøve")
    innehav = gi_rolle(person, Rolle.KOORDINATOR, lag_kommune("1848", "Steigen").organisasjon)
    aktor = hent_aktor(person_id=person.pk, rolleinnehav_id=innehav.pk, naa=NAA)
    assert (aktor.navn, aktor.rolle, aktor.organisasjon_navn, aktor.kommunenummer) == (
        "Kari Prøve",
        Rolle.KOORDINATOR,
        "Steigen kommune",
        "1848",
    )


def test_an_adviser_acts_for_no_single_kommune() -> None:
    person = lag_person()
    innehav = gi_rolle(person, Rolle.KONTORRADGIVER, lag_kontor().organisasjon)
    assert hent_aktor(person_id=person.pk, rolleinnehav_id=innehav.pk, naa=NAA).kommunenummer is None


@pytest.mark.parametrize(
    ("fom", "tom"),
    [(date(2026, 3, 2), None), (date(2025, 1, 1), date(2026, 2, 28))],
    ids=["not begun", "ended"],
)
def test_a_role_opens_nothing_outside_its_period(fom: date, tom: date | None) -> None:
    person = lag_person()
    innehav = gi_rolle(person, Rolle.SIGNATAR, lag_kommune().organisasjon, fom=fom, tom=tom)
    with pytest.raises(RollenGjelderIkke):
        hent_aktor(person_id=person.pk, rolleinnehav_id=innehav.pk, naa=NAA)


def test_a_role_opens_on_its_first_and_its_last_day() -> None:
    person = lag_person()
    innehav = gi_rolle(
        person, Rolle.SIGNATAR, lag_kommune().organisasjon, fom=date(2026, 3, 1), tom=date(2026, 3, 1)
    )
    assert hent_aktor(person_id=person.pk, rolleinnehav_id=innehav.pk, naa=NAA).rolle is Rolle.SIGNATAR


def test_the_role_of_another_cannot_be_chosen() -> None:
    innehav = gi_rolle(lag_person(), Rolle.SIGNATAR, lag_kommune().organisasjon)
    with pytest.raises(RollenGjelderIkke):
        hent_aktor(person_id=lag_person().pk, rolleinnehav_id=innehav.pk, naa=NAA)


def test_only_the_roles_of_today_can_be_chosen_among() -> None:
    person = lag_person()
    organisasjon = lag_kommune().organisasjon
    gi_rolle(person, Rolle.SIGNATAR, organisasjon, tom=date(2026, 2, 28))
    gi_rolle(person, Rolle.VEILEDER, organisasjon)
    assert [valg.aktor.rolle for valg in list_roller(person_id=person.pk, naa=NAA)] == [Rolle.VEILEDER]


def test_the_demo_lists_persons_by_the_norwegian_alphabet(settings: Settings) -> None:
    settings.ALIS_DEMO = True
    organisasjon = lag_kommune().organisasjon
    for navn in ("Åse Prøve", "Ørjan Prøve", "Anne Prøve"):
        gi_rolle(lag_person(navn), Rolle.VEILEDER, organisasjon)
    assert [valg.aktor.navn for valg in list_demopersoner(naa=NAA)] == [
        "Anne Prøve",
        "Ørjan Prøve",
        "Åse Prøve",
    ]


def test_no_one_is_listed_where_the_demo_is_off(settings: Settings) -> None:
    settings.ALIS_DEMO = False
    with pytest.raises(IkkeDemo):
        list_demopersoner(naa=NAA)
