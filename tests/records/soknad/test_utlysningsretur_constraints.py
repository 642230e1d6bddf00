"""What the database refuses to know about a call that is returned."""

from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from alis.records.soknad.models import Utlysningsversjon
from alis.records.soknad.vern_utlysning import slipp_utlysningene
from alis.records.soknad.vern_utlysningsretur import slipp_utlysningsreturen
from factories.brudd import nektes
from factories.sats import NAA, Satsfolk, lag_satsfolk
from factories.utlysning import lag_forslag, lag_godkjent, lag_returnert

pytestmark = pytest.mark.django_db


@pytest.fixture
def folk() -> Satsfolk:
    return lag_satsfolk()


def oppdater(utlysning_id: object, **felter: Any) -> None:
    Utlysningsversjon.objects.filter(pk=utlysning_id).update(**felter)


def retur(folk: Satsfolk, **felter: Any) -> dict[str, Any]:
    hel = {"returnert_at": NAA, "returnert_av": folk.to.person_id, "returgrunn": "Feil dag."}
    return {"status": "returnert", **hel, **felter}


def test_the_one_who_wrote_it_does_not_return_it(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    with nektes("utlysning_returnerer_skrev_ikke"):
        oppdater(utlysning_id, **retur(folk, returnert_av=folk.en.person_id))


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"returgrunn": ""}, "utlysning_returnert_med_grunn"),
        ({"returnert_av": None}, "utlysning_returnert_at_og_av"),
        ({"returnert_at": None}, "utlysning_returnert_"),
    ],
)
def test_it_is_returned_by_someone_at_some_time_for_a_reason_or_not_at_all(
    folk: Satsfolk, felter: dict[str, Any], constraint: str
) -> None:
    utlysning_id = lag_forslag(folk.en)
    with nektes(constraint):
        oppdater(utlysning_id, **retur(folk, **felter))


def test_a_reason_has_a_length(folk: Satsfolk) -> None:
    """PostgreSQL holds it by the column, SQLite by the constraint."""
    utlysning_id = lag_forslag(folk.en)
    with pytest.raises(DatabaseError), transaction.atomic():
        oppdater(utlysning_id, **retur(folk, returgrunn="a" * 2001))


@pytest.mark.parametrize(
    "felter",
    [
        {"returgrunn": "En annen grunn."},
        {"returnert_at": "2026-01-01T00:00:00Z"},
        {"returnert_at": None, "returnert_av": None, "returgrunn": ""},
        {"frist": "2026-12-31"},
        {"kilde": "En annen"},
        {"status": "foreslatt"},
        {"status": "godkjent"},
        {"status": "rettet", "returgrunn": "En annen grunn."},
    ],
)
def test_what_is_returned_is_neither_changed_nor_taken_back(folk: Satsfolk, felter: dict[str, Any]) -> None:
    utlysning_id = lag_returnert(folk)
    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(utlysning_id, **felter)


def test_who_returned_it_is_not_changed_either(folk: Satsfolk) -> None:
    utlysning_id = lag_returnert(folk)
    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(utlysning_id, returnert_av=folk.tre.person_id)


def test_no_return_is_written_on_what_is_thrown_away_without_one(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    forkastet = {"status": "forkastet", "forkastet_at": NAA, "forkastet_av": folk.to.person_id}
    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(utlysning_id, **(retur(folk) | forkastet))


def test_what_holds_was_never_returned(folk: Satsfolk) -> None:
    utlysning_id = lag_godkjent(folk)
    slipp_utlysningene(connection)
    slipp_utlysningsreturen(connection)
    with nektes("utlysning_ikke_returnert_er_tom"):
        oppdater(utlysning_id, **retur(folk, status="godkjent"))


def test_a_period_has_one_version_that_waits_and_a_returned_one_is_it(folk: Satsfolk) -> None:
    utlysning_id = lag_returnert(folk)
    rad = Utlysningsversjon.objects.get(pk=utlysning_id)
    with nektes("utlysning_ett_forslag"):
        Utlysningsversjon.objects.create(
            tilskuddsperiode=rad.tilskuddsperiode,
            nummer=rad.nummer + 1,
            kilde=rad.kilde,
            foreslatt_at=NAA,
            foreslatt_av_id=folk.en.person_id,
        )
