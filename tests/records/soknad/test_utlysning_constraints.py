"""What the database refuses to know about a call."""

from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from alis.records.soknad.models import Utlysningsversjon
from alis.records.soknad.vern_utlysning import slipp_utlysningene
from alis.records.soknad.vern_utlysningsretur import slipp_utlysningsreturen
from factories.brudd import nektes
from factories.sats import NAA, Satsfolk, lag_satsfolk
from factories.utlysning import lag_forslag, lag_godkjent

pytestmark = pytest.mark.django_db


@pytest.fixture
def folk() -> Satsfolk:
    return lag_satsfolk()


def oppdater(utlysning_id: object, **felter: Any) -> None:
    Utlysningsversjon.objects.filter(pk=utlysning_id).update(**felter)


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"status": "gyldig"}, "utlysning_status_i_tabellen"),
        ({"kilde": ""}, "utlysning_har_kilde"),
        ({"revisoruttalelse": "kanskje"}, "utlysning_revisor_i_tabellen"),
        ({"svar_ventet": "2026-08-30"}, "utlysning_svar_etter_frist"),
        ({"rapportfrist": "2026-08-30"}, "utlysning_rapport_etter_frist"),
        ({"adresse": ""}, "utlysning_bekreftet_har_frist_og_adresse"),
        ({"frist": None}, "utlysning_bekreftet_har_frist_og_adresse"),
        ({"godkjent_at": NAA}, "utlysning_"),
        ({"status": "godkjent"}, "utlysning_godkjent_har_alt"),
        ({"status": "forkastet"}, "utlysning_forkastet_har_tidspunkt"),
        ({"status": "returnert"}, "utlysning_returnert_har_alt"),
        ({"status": "rettet"}, "utlysning_returnert_har_alt"),
        ({"returgrunn": "Feil dag."}, "utlysning_returnert_med_grunn"),
        ({"returnert_at": NAA}, "utlysning_"),
    ],
)
def test_a_version_cannot_become(folk: Satsfolk, felter: dict[str, Any], constraint: str) -> None:
    utlysning_id = lag_forslag(folk.en)
    slipp_utlysningene(connection)
    slipp_utlysningsreturen(connection)
    with nektes(constraint):
        oppdater(utlysning_id, **felter)


def test_the_one_who_wrote_it_does_not_approve_it(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    with nektes("utlysning_godkjenner_skrev_ikke"):
        oppdater(
            utlysning_id,
            status="godkjent",
            godkjent_at=NAA,
            godkjent_av=folk.en.person_id,
            godkjent_nr=1,
        )


@pytest.mark.parametrize(
    "felter",
    [
        {"frist": "2026-12-31"},
        {"kilde": "En annen"},
        {"revisoruttalelse": "nei"},
        {"godkjent_nr": 9},
        {"status": "foreslatt", "godkjent_at": None, "godkjent_av": None, "godkjent_nr": None},
    ],
)
def test_what_is_approved_is_neither_changed_nor_taken_back(folk: Satsfolk, felter: dict[str, Any]) -> None:
    utlysning_id = lag_godkjent(folk)
    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(utlysning_id, **felter)


def test_a_proposal_is_not_changed_and_nothing_is_deleted(folk: Satsfolk) -> None:
    utlysning_id = lag_forslag(folk.en)
    with pytest.raises(IntegrityError), transaction.atomic():
        oppdater(utlysning_id, frist="2026-12-31")
    with pytest.raises(IntegrityError), transaction.atomic():
        Utlysningsversjon.objects.all().delete()


def test_an_address_has_a_length(folk: Satsfolk) -> None:
    """PostgreSQL holds it by the column, SQLite by the constraint."""
    utlysning_id = lag_forslag(folk.en)
    slipp_utlysningene(connection)
    with pytest.raises(DatabaseError), transaction.atomic():
        oppdater(utlysning_id, adresse="https://" + "a" * 500)
