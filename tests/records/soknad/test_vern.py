"""What raw SQL cannot do to an application that has been sent."""

import pytest
from django.db import DatabaseError, connection, transaction

from factories.soknad import lag_klar, lag_sendt

pytestmark = pytest.mark.django_db

UMULIG = (
    "UPDATE soknad_soknad SET nummer = 'S-2026-99999'",
    "UPDATE soknad_soknad SET innhold_hash = 'x'",
    "UPDATE soknad_soknad SET innhold = '{}'",
    "UPDATE soknad_soknad SET konto = '12345678901'",
    "UPDATE soknad_soknad SET kontoens_orgnr = '974767880'",
    "UPDATE soknad_soknad SET tilskuddsperiode = 'nasjonal-alis/2022'",
    "UPDATE soknad_soknad SET status = 'kladd'",
    "UPDATE soknad_soknad SET status = 'innvilget'",
    "UPDATE soknad_soknad SET sendt_at = NULL",
    "DELETE FROM soknad_soknad",
    "UPDATE soknad_soknadspost SET sokt = 1 WHERE element = 'veiledning'",
    "UPDATE soknad_soknadspost SET kostnad = kostnad + 1",
    "UPDATE soknad_soknadspost SET innvilget = sokt + 1",
    "DELETE FROM soknad_soknadspost",
)


@pytest.mark.parametrize("sql", UMULIG)
def test_what_was_sent_cannot_be_changed_by_sql(sql: str):
    lag_sendt()

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_an_application_without_content_and_number_cannot_be_sent_or_answered_by_sql():
    forlop = lag_klar()
    soknad = forlop.soknad

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE soknad_soknad SET status = 'sendt' WHERE id = %s", [soknad.pk.hex])
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE soknad_soknad SET status = 'innvilget'")
