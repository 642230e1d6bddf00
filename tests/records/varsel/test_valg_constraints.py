"""What can never be true of substitutes, declined mails and calendar addresses."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from alis.domain.tilgang import Rolle
from alis.records.varsel.models import Epostfravalg, Kalenderadresse, Stedfortreder
from factories.brudd import nektes
from factories.parter import lag_kommune, lag_person

pytestmark = pytest.mark.django_db


def lag_stedfortreder(**endret: Any) -> Stedfortreder:
    felter = {
        "person": lag_person(),
        "stedfortreder": lag_person(),
        "organisasjon": lag_kommune().organisasjon,
        "rolle": Rolle.SIGNATAR,
        "fom": date(2026, 12, 1),
        "tom": date(2026, 12, 1),
        "opprettet_at": timezone.now(),
    }
    return Stedfortreder.objects.create(**{**felter, **endret})


def test_nobody_stands_in_for_herself() -> None:
    selv = lag_person()
    with nektes("stedfortreder_er_en_annen"):
        lag_stedfortreder(person=selv, stedfortreder=selv)


def test_a_period_does_not_end_before_it_begins() -> None:
    lag_stedfortreder()
    with nektes("stedfortreder_tom_ikke_for_fom"):
        lag_stedfortreder(tom=date(2026, 11, 30))


def test_the_doctor_has_no_substitute() -> None:
    with nektes("stedfortreder_rolle_i_tabellen"):
        lag_stedfortreder(rolle=Rolle.ALIS)


def test_a_mail_is_declined_once() -> None:
    person = lag_person()
    Epostfravalg.objects.create(person=person, mal="frist_kommer")
    with nektes("epostfravalg_en_gang"):
        Epostfravalg.objects.create(person=person, mal="frist_kommer")
    with nektes("epostfravalg_har_mal"):
        Epostfravalg.objects.create(person=person, mal="")


@pytest.mark.parametrize(
    ("endret", "constraint"),
    [({"hash": "kort"}, "kalenderadresse_hash_lengde"), ({"navn": ""}, "kalenderadresse_har_navn")],
)
def test_a_calendar_has_a_name_and_a_whole_hash(endret: dict[str, str], constraint: str) -> None:
    felter = {"person": lag_person(), "navn": "Telefonen", "hash": "a" * 64, "opprettet_at": timezone.now()}
    with nektes(constraint):
        Kalenderadresse.objects.create(**{**felter, **endret})


def test_two_calendars_never_share_a_secret() -> None:
    felter = {"person": lag_person(), "navn": "Telefonen", "hash": "a" * 64, "opprettet_at": timezone.now()}
    Kalenderadresse.objects.create(id=uuid4(), **felter)
    with nektes("kalenderadresse_hash"):
        Kalenderadresse.objects.create(id=uuid4(), **felter)
