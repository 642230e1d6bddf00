"""Whoever documents a cost never approves it, and what is sent stands: the database says so too."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from alis.domain.flyt import Egenkostnadsstatus
from alis.domain.tilgang import Aktor
from alis.records.egenkostnad.models import Egenkostnad, Kostnadsfil
from factories.egenkostnad import NAA, SENERE, Kostnadsforlop, lag_kladd, lag_sendt

pytestmark = pytest.mark.django_db


def godkjent(av: Aktor) -> dict[str, object]:
    return {"status": "godkjent", "godkjent_at": SENERE, "godkjent_av_id": av.person_id}


FORSOK: dict[str, Callable[[Kostnadsforlop], dict[str, object]]] = {
    "approve as the one who sent it": lambda k: godkjent(k.koordinator),
    "approve as the doctor": lambda k: godkjent(k.forlop.alis),
    "approve and let another have documented it": lambda k: (
        godkjent(k.koordinator) | {"sendt_av_id": k.signatar.person_id, "skrevet_av_id": k.signatar.person_id}
    ),
    "approve without a name": lambda k: {"status": "godkjent", "godkjent_at": SENERE},
    "approve without either": lambda k: {"status": "godkjent"},
    "approved while it waits": lambda k: {
        "godkjent_at": SENERE,
        "godkjent_av_id": k.attestant.person_id,
    },
    "back to draft": lambda k: {"status": "kladd", "sendt_at": None, "sendt_av_id": None},
    "a state that is none": lambda k: {"status": "klar"},
    "a larger amount": lambda k: {"belop": 9_000_000},
    "another day": lambda k: {"tom": NAA.date()},
    "other words": lambda k: {"hva": "Noe annet"},
    "another grant period": lambda k: {"tilskuddsperiode": "nasjonal-alis/2024"},
    "another hash": lambda k: {"innhold_hash": "0" * 64},
    "returned without a reason": lambda k: {
        "status": "returnert",
        "svart_at": SENERE,
        "svart_av_id": k.attestant.person_id,
    },
    "withdrawn by nobody": lambda k: {"status": "trukket"},
}


@pytest.mark.parametrize("forsok", FORSOK.values(), ids=FORSOK)
def test_the_database_refuses(forsok: Callable[[Kostnadsforlop], dict[str, object]]) -> None:
    kostnad = lag_sendt()
    with pytest.raises(DatabaseError), transaction.atomic():
        Egenkostnad.objects.filter(pk=kostnad.kostnad_id).update(**forsok(kostnad))
    assert kostnad.kostnad.status == Egenkostnadsstatus.SENDT


KLADDEN: dict[str, dict[str, object]] = {
    "nothing": {"belop": 0},
    "less than nothing": {"belop": -1},
    "no words": {"hva": ""},
    "the last day before the first": {"tom": "2026-01-11"},
    "supervision": {"element": "veiledning"},
    "the kommune's own money": {"element": "kommunal_finansiering"},
    "approved as a draft": {"status": "godkjent", "godkjent_at": SENERE},
}


@pytest.mark.parametrize("endring", KLADDEN.values(), ids=KLADDEN)
def test_a_draft_is_never_nonsense(endring: dict[str, object]) -> None:
    kostnad = lag_kladd()
    with pytest.raises(DatabaseError), transaction.atomic():
        Egenkostnad.objects.filter(pk=kostnad.kostnad_id).update(**endring)


def test_the_one_who_wrote_it_last_does_not_approve_it_though_another_sent_it() -> None:
    """Held by the constraint alone, with the triggers out of the way."""
    kostnad = lag_sendt()
    with pytest.raises(DatabaseError), transaction.atomic():
        Egenkostnad.objects.filter(pk=kostnad.kostnad_id).update(
            **godkjent(kostnad.signatar), skrevet_av_id=kostnad.signatar.person_id
        )


def test_it_is_not_sent_without_paper() -> None:
    kostnad = lag_kladd(med_bilag=False)
    helt = {
        "status": "sendt",
        "nummer": 1,
        "runde": 1,
        "sendt_at": NAA,
        "sendt_av_id": kostnad.koordinator.person_id,
        "tilskuddsperiode": "nasjonal-alis/2025-06",
        "innhold_hash": "0" * 64,
    }
    with pytest.raises(DatabaseError, match="bilag"), transaction.atomic():
        Egenkostnad.objects.filter(pk=kostnad.kostnad_id).update(**helt)


SQL = {
    "approve as the one who wrote it": (
        "UPDATE egenkostnad_egenkostnad SET status = 'godkjent', godkjent_at = sendt_at, "
        "godkjent_av_id = skrevet_av_id"
    ),
    "throw it away": "DELETE FROM egenkostnad_egenkostnad",
    "throw the paper away": "DELETE FROM egenkostnad_kostnadsfil",
    "change the paper": "UPDATE egenkostnad_kostnadsfil SET filnavn = 'x'",
}


@pytest.mark.parametrize("sql", SQL.values(), ids=SQL)
def test_the_database_refuses_plain_sql(sql: str) -> None:
    kostnad = lag_sendt()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert (kostnad.kostnad.status, Kostnadsfil.objects.count()) == (Egenkostnadsstatus.SENDT, 1)


def test_a_cost_begins_as_a_draft() -> None:
    rad = lag_sendt().kostnad
    rad.pk, rad.nummer = None, 2
    with pytest.raises(DatabaseError), transaction.atomic():
        rad.save(force_insert=True)
