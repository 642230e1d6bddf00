"""What the database refuses to know about a rate set."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from alis.domain.flyt import Satsversjonsstatus
from alis.records.felles.vern import fjern_vern
from alis.records.sats.models import Satsversjon
from alis.records.sats.vern import TABELL
from factories.brudd import nektes
from factories.sats import (
    I_AR,
    I_FJOR,
    NAA,
    NESTE,
    lag_publisert,
    lag_satsfolk,
    lag_satskladd,
    lag_til_godkjenning,
    rad,
    si_ja,
)

pytestmark = pytest.mark.django_db


def oppdater(versjon_id: object, **felter: Any) -> None:
    Satsversjon.objects.filter(pk=versjon_id).update(**felter)


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"status": "gyldig"}, "satsversjon_status_i_tabellen"),
        ({"satsstatus": "sikker"}, "satsversjon_satsstatus_kjent"),
        ({"navn": ""}, "satsversjon_har_navn"),
        ({"sha256": "kort"}, "satsversjon_hash_lengde"),
        ({"tom": "2020-01-01"}, "satsversjon_tom_ikke_for_fom"),
        ({"sendt_at": NAA}, "satsversjon_sendt_at_og_av"),
        ({"godkjent_at": NAA}, "satsversjon_"),
        ({"publisert_at": NAA}, "satsversjon_"),
        ({"versjon": 3}, "satsversjon_nr_og_versjon"),
        ({"status": "til_godkjenning"}, "satsversjon_sendt_har_avsender"),
        ({"satsstatus": "bekreftet"}, "satsversjon_bekreftes_av_direktoratet"),
    ],
)
def test_a_draft_of_an_office_cannot_become(felter: dict[str, Any], constraint: str) -> None:
    versjon_id = lag_satskladd(lag_satsfolk().radgiver)

    with nektes(constraint):
        oppdater(versjon_id, **felter)


@pytest.mark.parametrize("hvem", ["opprettet_av", "endret_av", "sendt_av"])
def test_nobody_who_wrote_it_says_the_first_yes(hvem: str) -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)
    oppdater(versjon_id, **{hvem: folk.tre.person_id})

    with nektes("satsversjon_godkjenner_skrev_ikke"):
        oppdater(
            versjon_id,
            status=Satsversjonsstatus.GODKJENT_AV_EN,
            godkjent_at=NAA,
            godkjent_av=folk.tre.person_id,
        )


@pytest.mark.parametrize(
    ("hvem", "constraint"),
    [("en", "satsversjon_to_godkjennere"), ("radgiver", "satsversjon_publiserer_skrev_ikke")],
)
def test_the_second_yes_is_a_third_persons(hvem: str, constraint: str) -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)
    si_ja(folk.en, versjon_id)

    with nektes(constraint):
        oppdater(
            versjon_id,
            status=Satsversjonsstatus.PUBLISERT,
            publisert_at=NAA,
            publisert_av=getattr(folk, hvem).person_id,
            publisert_nr=1,
            versjon=1,
        )


def test_nothing_is_published_by_one_yes_alone() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)

    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(
            versjon_id,
            status=Satsversjonsstatus.PUBLISERT,
            godkjent_at=NAA,
            godkjent_av=folk.en.person_id,
            publisert_at=NAA,
            publisert_av=folk.to.person_id,
            publisert_nr=1,
            versjon=1,
        )


def test_the_one_who_said_yes_first_is_not_exchanged() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)
    si_ja(folk.en, versjon_id)

    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(versjon_id, godkjent_av=folk.tre.person_id)


@pytest.mark.parametrize(
    "felter",
    [
        {"innhold": "{}"},
        {"sha256": "0" * 64},
        {"navn": "nasjonal-alis/1999"},
        {"fom": "2020-01-01"},
        {"tom": "2027-04-30"},
        {"basert_paa": "x/y"},
        {"versjon": 7},
        {"status": "kladd"},
        {"status": "til_godkjenning"},
    ],
    ids=str,
)
def test_nothing_in_a_published_set_can_be_changed(felter: dict[str, Any]) -> None:
    versjon_id = lag_publisert(lag_satsfolk())

    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(versjon_id, **felter)


def test_what_has_been_replaced_is_never_in_force_again() -> None:
    folk = lag_satsfolk()
    forste = lag_publisert(folk)
    lag_publisert(folk, fra=I_AR, periode=None)
    assert rad(forste).status == Satsversjonsstatus.ERSTATTET

    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(forste, status=Satsversjonsstatus.PUBLISERT)


@pytest.mark.parametrize("lag", [lag_til_godkjenning, lag_publisert])
def test_what_has_been_sent_cannot_be_deleted(lag: Any) -> None:
    versjon_id = lag(lag_satsfolk())

    with pytest.raises(IntegrityError), transaction.atomic():
        Satsversjon.objects.filter(pk=versjon_id).delete()


def test_the_numbers_are_fixed_while_they_are_being_approved() -> None:
    versjon_id = lag_til_godkjenning(lag_satsfolk())

    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(versjon_id, innhold="{}")


def test_a_set_cannot_be_put_in_as_published() -> None:
    mal = rad(lag_publisert(lag_satsfolk()))
    mal.pk, mal.navn, mal.publisert_nr = None, "nasjonal-alis/2030-06", 99

    with pytest.raises(IntegrityError), transaction.atomic():
        mal.save(force_insert=True)


def test_two_published_sets_never_hold_the_same_day() -> None:
    """The program sees to it as well; here the draft is given a name of its own behind its back."""
    folk = lag_satsfolk()
    annen = lag_satskladd(folk.radgiver)
    oppdater(annen, navn="nasjonal-alis/2026-07", basert_paa="nasjonal-alis/2025-07")
    versjon_id = lag_publisert(folk)
    oppdater(
        annen,
        status=Satsversjonsstatus.GODKJENT_AV_EN,
        sendt_at=NAA,
        sendt_av=folk.radgiver.person_id,
        godkjent_at=NAA,
        godkjent_av=folk.en.person_id,
    )
    publiser: dict[str, Any] = {
        "status": Satsversjonsstatus.PUBLISERT,
        "publisert_at": NAA,
        "publisert_av": folk.to.person_id,
        "publisert_nr": 50,
        "versjon": 1,
    }

    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(annen, **publiser)
    fjern_vern(connection, navn=f"{TABELL}_overlapper_ikke", tabell=TABELL)
    oppdater(annen, **publiser)
    assert rad(versjon_id).fom == rad(annen).fom == NESTE.fom


def test_an_office_has_one_version_of_a_period_under_work() -> None:
    kladd = rad(lag_satskladd(lag_satsfolk().radgiver, fra=I_FJOR, periode=None))
    kladd.pk = None

    with nektes("satsversjon_en_under_arbeid"):
        kladd.save(force_insert=True)
