"""Raw SQL, as the application's own user: nothing that is booked can be changed, by any of the ways there are."""

from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from alis.domain.avtale import Element
from alis.domain.regnskap import Post, dekket, forskudd, frigitt, godkjent, krevd, utbetalt
from alis.records.regnskap.models import Bilag, Kontosaldo, Overforing
from alis.records.utdanning.models import AlisSak
from alis.services.regnskap import kontroller_regnskap
from factories.parter import lag_kommune, lag_koordinator
from factories.regnskap import bok, lag_post
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db

BILAG, LINJE, SALDO = "regnskap_bilag", "regnskap_overforing", "regnskap_kontosaldo"

FORSOK = {
    "another amount": f"UPDATE {LINJE} SET belop = belop + 1",
    "the same amount": f"UPDATE {LINJE} SET belop = belop",
    "another account": f"UPDATE {LINJE} SET debet = 'kostnad'",
    "another element": f"UPDATE {LINJE} SET element = 'veiledning'",
    "another voucher": f"UPDATE {LINJE} SET bilag_id = (SELECT id FROM {BILAG} ORDER BY id LIMIT 1)",
    "another line": f"UPDATE {LINJE} SET linje = linje + 10",
    "another number": f"UPDATE {LINJE} SET id = id + 100000",
    "a transfer away": f"DELETE FROM {LINJE}",
    "another day": f"UPDATE {BILAG} SET dato = '2020-01-01'",
    "another period": f"UPDATE {BILAG} SET tilskuddsperiode = 'x'",
    "another key": f"UPDATE {BILAG} SET nokkel = nokkel || 'x'",
    "another hash": f"UPDATE {BILAG} SET sha256 = '{'0' * 64}'",
    "another reason": f"UPDATE {BILAG} SET grunnlag = '{{}}'",
    "another person": f"UPDATE {BILAG} SET bokfort_av_id = NULL",
    "room for more": f"UPDATE {BILAG} SET antall = antall + 1",
    "a voucher away": f"DELETE FROM {BILAG}",
    "a balance up": f"UPDATE {SALDO} SET debet = debet + 1",
    "a balance down": f"UPDATE {SALDO} SET kredit = 0",
    "a balance counted anew": f"UPDATE {SALDO} SET debet = debet + 1, siste = siste + 1",
    "a balance to another account": f"UPDATE {SALDO} SET konto = 'egne_midler'",
    "a balance to another case": f"UPDATE {SALDO} SET element = 'veiledning'",
    "a balance away": f"DELETE FROM {SALDO}",
    "a line more": f"INSERT INTO {LINJE} (bilag_id, linje, debet, kredit, belop, element) "
    f"SELECT bilag_id, 2, debet, kredit, 1, element FROM {LINJE}",
    "a line in another's place": f"INSERT INTO {LINJE} (id, bilag_id, linje, debet, kredit, belop, element) "
    f"SELECT id, bilag_id, linje, debet, kredit, 1, element FROM {LINJE}",
    "a balance from nothing": f"INSERT INTO {SALDO} (kommune_id, sak_id, tilskuddsperiode, element, konto, debet, kredit, siste) "
    f"SELECT kommune_id, sak_id, tilskuddsperiode, element, 'tilskudd', 0, 500, siste FROM {SALDO} LIMIT 1",
}
BARE_SQLITE = {
    "a voucher replaced": f"INSERT OR REPLACE INTO {BILAG} SELECT * FROM {BILAG}",
    "a transfer replaced": f"INSERT OR REPLACE INTO {LINJE} SELECT id, linje, debet, kredit, belop + 1, element, bilag_id FROM {LINJE}",
    "a balance replaced": f"INSERT OR REPLACE INTO {SALDO} SELECT * FROM {SALDO}",
    "an update that replaces": f"UPDATE OR REPLACE {LINJE} SET belop = 1",
}
BARE_POSTGRESQL = {
    "transfers emptied": f"TRUNCATE {LINJE}",
    "vouchers emptied": f"TRUNCATE {BILAG} CASCADE",
    "balances emptied": f"TRUNCATE {SALDO}",
    "an insert that updates": f"INSERT INTO {LINJE} (id, bilag_id, linje, debet, kredit, belop, element) "
    f"SELECT id, bilag_id, linje, debet, kredit, belop, element FROM {LINJE} ON CONFLICT (id) DO UPDATE SET belop = 1",
}


@pytest.fixture
def bokfort() -> AlisSak:
    sak = lag_sak(lag_koordinator(lag_kommune()))
    bok(sak, krevd(lag_post(sak.pk, 700)), forskudd(lag_post(sak.pk, 300)))
    return sak


def tilstand() -> tuple[list[object], ...]:
    return tuple(list(tabell.objects.order_by("pk").values()) for tabell in (Bilag, Overforing, Kontosaldo))


@pytest.mark.parametrize("navn", [*FORSOK, *BARE_SQLITE, *BARE_POSTGRESQL])
def test_nothing_that_is_booked_can_be_changed(navn: str, bokfort: AlisSak) -> None:
    egne = BARE_SQLITE if connection.vendor == "sqlite" else BARE_POSTGRESQL
    sql = (FORSOK | egne).get(navn)
    if sql is None:
        pytest.skip("er en måte som bare den andre databasen har")
    for_ = tilstand()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert tilstand() == for_
    assert kontroller_regnskap() == ()


def test_no_more_can_be_paid_for_a_claim_than_is_approved_for_it(bokfort: AlisSak) -> None:
    def post(krav: UUID, ore: int) -> Post:
        return lag_post(bokfort.pk, ore, element=Element.VEILEDNING, objekt_id=krav)

    en, to = uuid4(), uuid4()
    for krav in (en, to):
        bok(bokfort, krevd(post(krav, 500)), godkjent(post(krav, 500)))
    bok(bokfort, utbetalt(post(en, 500)))
    with pytest.raises(DatabaseError), transaction.atomic():
        bok(bokfort, utbetalt(post(en, 1)))
    bok(bokfort, utbetalt(post(to, 499)))


def test_a_claim_cannot_turn_into_its_opposite(bokfort: AlisSak) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        bok(bokfort, frigitt(lag_post(bokfort.pk, 701)))
    with pytest.raises(DatabaseError), transaction.atomic():
        bok(bokfort, dekket(lag_post(bokfort.pk, 301)))
