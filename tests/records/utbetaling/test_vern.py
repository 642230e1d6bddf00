"""Raw SQL: what is to be paid cannot be changed, nor paid twice, nor to an account that nobody has confirmed."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from alis.records.utbetaling.models import Utbetaling, Utbetalingslinje
from factories.utbetaling import lag_betalbar, lag_ordre, lag_sendt_ordre

pytestmark = pytest.mark.django_db

ORDRE, LINJE, KONTO = "utbetaling_utbetaling", "utbetaling_utbetalingslinje", "utbetaling_utbetalingskonto"
FORSOK = {
    "another amount": f"UPDATE {LINJE} SET belop = belop + 1",
    "another claim": f"UPDATE {LINJE} SET krav_id = id",
    "another account": f"UPDATE {LINJE} SET konto_id = id",
    "another receiver": f"UPDATE {LINJE} SET mottaker = 'En annen'",
    "a payment thrown away after it was sent": f"UPDATE {LINJE} SET status = 'forkastet'",
    "a payment away": f"DELETE FROM {LINJE}",
    "another number": f"UPDATE {ORDRE} SET nummer = nummer + 1",
    "another payer's account": f"UPDATE {ORDRE} SET fra_konto = '12345678903'",
    "back to before it was sent": f"UPDATE {ORDRE} SET status = 'klar', sendt_at = NULL, sendt_av_id = NULL",
    "thrown away after it was sent": f"UPDATE {ORDRE} SET status = 'forkastet', avsluttet_at = sendt_at, avsluttet_av_id = sendt_av_id",
    "sent at another time": f"UPDATE {ORDRE} SET sendt_at = laget_at",
    "an order away": f"DELETE FROM {ORDRE}",
    "another number for the doctor": f"UPDATE {KONTO} SET kontonummer = '12345678903'",
    "confirmed by herself": f"UPDATE {KONTO} SET bekreftet_av_id = registrert_av_id",
    "no longer confirmed": f"UPDATE {KONTO} SET bekreftet_at = NULL, bekreftet_av_id = NULL",
    "an account away": f"DELETE FROM {KONTO}",
    "the claim a second time": f"INSERT INTO {LINJE} (id, utbetaling_id, nummer, krav_id, konto_id, mottaker, belop, status, avvist_fordi) "
    f"SELECT utbetaling_id, utbetaling_id, 2, krav_id, konto_id, mottaker, belop, 'venter', '' FROM {LINJE}",
}


USENDT = {
    "sent by whoever made it": f"UPDATE {ORDRE} SET status = 'i_banken', sendt_at = laget_at, sendt_av_id = laget_av_id",
    "sent by the doctor who is paid": f"UPDATE {ORDRE} SET status = 'i_banken', sendt_at = laget_at, "
    "sendt_av_id = (SELECT krevd_av_id FROM refusjon_refusjonskrav)",
    "paid before it was sent": f"UPDATE {LINJE} SET status = 'betalt'",
    "refused before it was sent": f"UPDATE {LINJE} SET status = 'avvist', avvist_fordi = 'Nei'",
    "thrown away while its payments wait": f"UPDATE {ORDRE} SET status = 'forkastet', avsluttet_at = laget_at, "
    "avsluttet_av_id = laget_av_id",
}


@pytest.mark.parametrize("navn", USENDT)
def test_an_order_and_its_payments_go_together_and_through_two_persons(navn: str) -> None:
    lag_ordre(lag_betalbar())
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(USENDT[navn])


def test_a_claim_that_stands_in_one_order_cannot_be_put_in_another() -> None:
    krav = lag_betalbar()
    linje = lag_ordre(krav).linjer.get()
    annen = Utbetaling.objects.get()
    annen.pk, annen.nummer = uuid4(), 2
    annen.save(force_insert=True)
    with pytest.raises(IntegrityError, match="krav"), transaction.atomic():
        Utbetalingslinje.objects.create(
            utbetaling=annen, nummer=1, krav=linje.krav, konto=linje.konto, mottaker="En", belop=1
        )


def test_an_order_that_is_answered_for_has_no_payment_that_waits() -> None:
    ordre = lag_sendt_ordre(lag_betalbar())
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {ORDRE} SET status = 'avsluttet', avsluttet_at = sendt_at, avsluttet_av_id = laget_av_id"
        )
    ordre.refresh_from_db()
    assert ordre.status == "i_banken"


@pytest.mark.parametrize("navn", FORSOK)
def test_what_is_sent_to_the_bank_stands(navn: str) -> None:
    lag_sendt_ordre(lag_betalbar())
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FORSOK[navn])
