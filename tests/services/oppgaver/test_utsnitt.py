"""A page of the tasks: never one twice, never one lost, and no name in the address."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.oppgaver.utsnitt import lag_nokkel, lag_utsnitt

FORSTE = date(2026, 12, 1)


def oppgave(nummer: int, *, dag: int = 0) -> Oppgave:
    return Oppgave(
        slag=Oppgaveslag.ATTESTER_REFUSJON,
        sak_id=UUID(int=1),
        objekt_id=UUID(int=nummer),
        navn="Åse Ødegård",
        kommune="Steigen",
        frist=FORSTE + timedelta(dag),
        aktiv_fra=date.min,
    )


ALLE = [oppgave(nummer, dag=nummer // 7) for nummer in range(23)]


def test_the_pages_are_all_the_tasks_once_also_where_many_have_one_deadline() -> None:
    sett, etter = [], ""
    while True:
        side = lag_utsnitt(ALLE, etter=etter, per_side=4)
        assert side.forste == len(sett) + 1
        sett += side.oppgaver
        if not (etter := side.neste):
            break
    assert sett == ALLE


def test_a_page_that_holds_them_all_has_no_next() -> None:
    assert lag_utsnitt(ALLE, per_side=len(ALLE)).neste == ""


def test_a_task_done_since_begins_the_page_at_its_deadline() -> None:
    borte = ALLE[9]
    igjen = [o for o in ALLE if o is not borte]
    side = lag_utsnitt(igjen, etter=lag_nokkel(borte), per_side=4)
    assert side.oppgaver[0].frist == borte.frist
    assert side.oppgaver[0] == ALLE[7]


@pytest.mark.parametrize("tull", ["tull", "9999-12-31.00", "2026-12-02", "æ.ø", ".", "\x00"])
def test_a_key_that_was_never_given_out_still_gives_tasks(tull: str) -> None:
    assert lag_utsnitt(ALLE, etter=tull, per_side=4).oppgaver


def test_no_tasks_are_a_page_too() -> None:
    assert lag_utsnitt([], etter="2026-12-01.00").oppgaver == []


def test_the_key_names_nobody() -> None:
    assert "degård" not in lag_nokkel(ALLE[0]) and "Åse" not in lag_nokkel(ALLE[0])
