"""What the database refuses to know about a delivered report."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from alis.records.soknad.models import Rapportlevering
from alis.records.soknad.vern_rapport import slipp_rapportene
from alis.services.soknad.registrer_rapport import Rapport, registrer_rapport
from factories.brudd import nektes
from factories.regnskap import PERIODE
from factories.soknad import NAA, VEDTATT, Soknadsforlop, lag_innvilget, lag_sendt

pytestmark = pytest.mark.django_db
SENERE = NAA + timedelta(days=30)


@pytest.fixture
def forlop() -> Soknadsforlop:
    forlop = lag_innvilget()
    registrer_rapport(
        aktor=forlop.koordinator,
        tilskuddsperiode=PERIODE,
        laas=forlop.soknad.laas,
        rapport=Rapport(levert=VEDTATT, med_revisoruttalelse=True, referanse="26/1"),
        naa=SENERE,
    )
    return forlop


def skriv(forlop: Soknadsforlop, **felter: Any) -> None:
    rad: dict[str, Any] = {
        "soknad": forlop.soknad,
        "nummer": 2,
        "levert": VEDTATT,
        "med_revisoruttalelse": True,
        "grunn": "Feil dag",
        "registrert_at": SENERE,
        "registrert_av_id": forlop.koordinator.person_id,
    }
    Rapportlevering.objects.create(**(rad | felter))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE soknad_rapportlevering SET levert = '2026-06-25'",
        "UPDATE soknad_rapportlevering SET referanse = 'en annen'",
        "UPDATE soknad_rapportlevering SET nummer = 2, grunn = 'x'",
        "DELETE FROM soknad_rapportlevering",
    ],
)
def test_what_is_registered_is_neither_changed_nor_lost_by_sql(forlop: Soknadsforlop, sql: str) -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"grunn": ""}, "rapportlevering_retting_har_grunn"),
        ({"nummer": 1, "grunn": ""}, "rapportlevering_nummer_en_gang"),
        ({"nummer": 1}, "rapportlevering_forste_retter_ingenting"),
        ({"nummer": 0}, "rapportlevering_nummer_fra_en"),
        ({"nummer": 3}, "rapporten rettes i rekkefolge"),
        ({"levert": VEDTATT - timedelta(days=1)}, "en rapport leveres etter at tilskudd er innvilget"),
    ],
)
def test_a_registration_cannot_be(forlop: Soknadsforlop, felter: dict[str, Any], constraint: str) -> None:
    with nektes(constraint):
        skriv(forlop, **felter)


def test_a_correction_with_a_reason_is_the_next(forlop: Soknadsforlop) -> None:
    skriv(forlop)
    assert Rapportlevering.objects.count() == 2


def test_there_is_none_of_what_is_not_granted() -> None:
    with nektes("en rapport leveres etter at tilskudd er innvilget"):
        skriv(lag_sendt(), nummer=1, grunn="", levert=date(2027, 1, 1))


@pytest.mark.parametrize("felter", [{"referanse": "a" * 201}, {"grunn": "a" * 2001}])
def test_texts_have_a_length(forlop: Soknadsforlop, felter: dict[str, Any]) -> None:
    """PostgreSQL holds it by the column, SQLite by the constraint."""
    slipp_rapportene(connection)
    with pytest.raises(DatabaseError), transaction.atomic():
        skriv(forlop, **felter)
