"""Those whose turn it is with a rate set have a task, and nobody else."""

from datetime import UTC, date, datetime

import pytest

from alis.domain.tilgang import Aktor
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.sats.returner_sats import returner_sats
from factories.avtaleforlop import lag_forlop
from factories.sats import lag_satsfolk, lag_satskladd, lag_til_godkjenning, rad, send, si_ja

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
GODKJENN, RETT = Oppgaveslag.GODKJENN_SATS, Oppgaveslag.RETT_SATS


def oppgaver(aktor: Aktor) -> list[Oppgaveslag]:
    return [oppgave.slag for oppgave in mine_oppgaver(aktor=aktor, naa=NAA).oppgaver]


def test_a_draft_is_nobodys_turn_but_the_writers_own() -> None:
    folk = lag_satsfolk()
    lag_satskladd(folk.radgiver)

    assert [oppgaver(en) for en in (folk.radgiver, folk.en)] == [[], []]


def test_those_who_can_say_yes_are_asked_until_they_have_or_nobody_is_needed() -> None:
    folk = lag_satsfolk()
    sats_id = lag_til_godkjenning(folk)
    assert [oppgaver(en) for en in (folk.radgiver, folk.en, folk.to)] == [[], [GODKJENN], [GODKJENN]]

    si_ja(folk.en, sats_id)
    assert [oppgaver(en) for en in (folk.en, folk.to)] == [[], [GODKJENN]]

    si_ja(folk.to, sats_id)
    assert [oppgaver(en) for en in (folk.en, folk.to, folk.tre)] == [[], [], []]


def test_the_one_who_wrote_it_in_the_directorate_is_not_asked_to_approve_it() -> None:
    folk = lag_satsfolk()
    send(folk.en, lag_satskladd(folk.en))

    assert [oppgaver(en) for en in (folk.en, folk.to)] == [[], [GODKJENN]]


def test_what_is_returned_is_the_offices_turn_until_it_is_sent_again() -> None:
    folk = lag_satsfolk()
    sats_id = lag_til_godkjenning(folk)
    returner_sats(aktor=folk.en, versjon_id=sats_id, laas=rad(sats_id).laas, grunn="Timene mangler kilde.")
    assert [oppgaver(en) for en in (folk.radgiver, folk.en)] == [[RETT], []]

    send(folk.radgiver, sats_id)

    assert oppgaver(folk.radgiver) == []


def test_the_deadline_is_the_first_day_that_the_rates_are_for() -> None:
    folk = lag_satsfolk()
    sats_id = lag_til_godkjenning(folk)

    (oppgave,) = mine_oppgaver(aktor=folk.en, naa=NAA).oppgaver

    assert (oppgave.frist, oppgave.objekt_id, oppgave.sak_id) == (date(2026, 6, 1), sats_id, None)


def test_a_kommune_has_nothing_to_do_with_it() -> None:
    lag_til_godkjenning(lag_satsfolk())

    assert not {GODKJENN, RETT} & set(oppgaver(lag_forlop().koordinator))
