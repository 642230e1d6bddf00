"""What can never be true of the notices."""

from typing import Any

import pytest
from django.utils import timezone

from alis.domain.flyt import Utsendingsstatus
from alis.domain.tilgang import Rolle
from alis.records.varsel.models import Sendtvarsel, Utsending, Varsel
from factories.brudd import nektes
from factories.parter import lag_kommune, lag_person

pytestmark = pytest.mark.django_db


def lag_varsel(**endret: Any) -> Varsel:
    felter = {
        "person": endret.pop("person", None) or lag_person(),
        "rolle": Rolle.SIGNATAR,
        "organisasjon": lag_kommune().organisasjon,
        "mal": "frist_kommer",
        "nokkel": "prøve",
        "objekt_type": "AlisSak",
        "objekt_id": "1",
        "opprettet_at": timezone.now(),
    }
    return Varsel.objects.create(**{**felter, **endret})


def lag_utsending(**endret: Any) -> Utsending:
    felter = {
        "varsel": endret.pop("varsel", None) or lag_varsel(),
        "kanal": "epost",
        "neste_forsok_at": timezone.now(),
    }
    return Utsending.objects.create(**{**felter, **endret})


def test_nobody_is_told_the_same_twice() -> None:
    person = lag_person()
    lag_varsel(person=person)
    with nektes("varsel_aldri_to_ganger"):
        lag_varsel(person=person)
    lag_varsel()


def test_a_notice_is_to_someone_in_a_role_that_there_is() -> None:
    with nektes("varsel_rolle_i_tabellen"):
        lag_varsel(rolle="leder")


@pytest.mark.parametrize("felt", ["mal", "nokkel"])
def test_a_notice_says_what_it_tells(felt: str) -> None:
    with nektes("varsel_har_mal_og_nokkel"):
        lag_varsel(**{felt: ""})


def test_a_notice_leaves_once_by_each_channel() -> None:
    varsel = lag_varsel()
    lag_utsending(varsel=varsel)
    with nektes("utsending_en_per_kanal"):
        lag_utsending(varsel=varsel)


@pytest.mark.parametrize(
    ("endret", "constraint"),
    [
        ({"kanal": "brevdue"}, "utsending_kanal_i_tabellen"),
        ({"status": "borte"}, "utsending_status_i_tabellen"),
        ({"neste_forsok_at": None}, "utsending_i_ko_har_tid"),
        ({"status": Utsendingsstatus.LEVERT}, "utsending_levert_har_tidspunkt"),
        ({"levert_at": timezone.now()}, "utsending_bare_levert_har_tidspunkt"),
        ({"status": Utsendingsstatus.GITT_OPP}, "utsending_gitt_opp_sier_hvorfor"),
    ],
)
def test_a_sending_holds_together(endret: dict[str, Any], constraint: str) -> None:
    varsel = lag_varsel()
    with nektes(constraint):
        lag_utsending(varsel=varsel, **endret)


def test_a_step_of_a_deadline_is_taken_once_for_each_day_it_has() -> None:
    trinn = {"nokkel": "signer:1", "trinn": "-7", "sendt_at": timezone.now()}
    Sendtvarsel.objects.create(dato="2026-12-01", **trinn)
    Sendtvarsel.objects.create(dato="2026-12-02", **trinn)
    with nektes("sendtvarsel_aldri_to_ganger"):
        Sendtvarsel.objects.create(dato="2026-12-01", **trinn)


def test_a_step_without_a_deadline_is_nothing() -> None:
    with nektes("sendtvarsel_har_nokkel_og_trinn"):
        Sendtvarsel.objects.create(nokkel="", dato="2026-12-01", trinn="-7", sendt_at=timezone.now())
