"""Whoever's turn it is with a list has a task, and nobody else has."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alis.domain.tilgang import Aktor, Rolle
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from factories.parter import lag_aktor_i, lag_person
from factories.veiledning import (
    NAA,
    Veiledning,
    lag_attestert,
    lag_godkjent,
    lag_mote,
    lag_samlet,
    lag_signert,
    lag_veiledning,
    mote,
    signer,
)

pytestmark = pytest.mark.django_db
SIGNER, ATTESTER, GODKJENN = (
    Oppgaveslag.SIGNER_VEILEDNING,
    Oppgaveslag.ATTESTER_VEILEDNING,
    Oppgaveslag.GODKJENN_VEILEDNING,
)


@pytest.fixture
def veiledning() -> Veiledning:
    return lag_veiledning()


def oppgaver(aktor: Aktor) -> list[Oppgave]:
    alle = mine_oppgaver(aktor=aktor, naa=NAA).oppgaver
    return [oppgave for oppgave in alle if oppgave.slag in (SIGNER, ATTESTER, GODKJENN)]


def alles(veiledning: Veiledning) -> dict[str, list[Oppgaveslag]]:
    """By role, those who have something to do."""
    folk = {
        "alis": veiledning.alis,
        "veileder": veiledning.veileder,
        "koordinator": veiledning.forlop.koordinator,
        "attestant": veiledning.attestant,
        "signatar": veiledning.forlop.signatar,
    }
    alle = {rolle: [oppgave.slag for oppgave in oppgaver(aktor)] for rolle, aktor in folk.items()}
    return {rolle: slag for rolle, slag in alle.items() if slag}


def test_a_gathered_list_waits_for_both_who_sign(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    lag_samlet(veiledning)
    assert alles(veiledning) == {"alis": [SIGNER], "veileder": [SIGNER]}


def test_a_list_that_one_has_signed_waits_for_the_other(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    attest = signer(lag_samlet(veiledning), veiledning.alis)
    assert alles(veiledning) == {"veileder": [SIGNER]}
    (oppgave,) = oppgaver(veiledning.veileder)
    assert (oppgave.navn, oppgave.objekt_id) == ("Anne Åsheim", attest.pk)


def test_the_doctor_is_told_which_supervisor_it_was_with(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    signer(lag_samlet(veiledning), veiledning.veileder)
    (oppgave,) = oppgaver(veiledning.alis)
    assert oppgave.navn == "Vera Veileder"


def test_a_signed_list_waits_for_those_who_can_attest(veiledning: Veiledning) -> None:
    lag_signert(veiledning)
    assert alles(veiledning) == {"koordinator": [ATTESTER], "attestant": [ATTESTER]}


def test_an_attested_list_waits_for_those_who_can_approve(veiledning: Veiledning) -> None:
    lag_attestert(veiledning)
    assert alles(veiledning) == {"attestant": [GODKJENN], "signatar": [GODKJENN]}


def test_an_approved_list_waits_for_nobody(veiledning: Veiledning) -> None:
    lag_godkjent(veiledning)
    assert alles(veiledning) == {}


def test_a_supervisor_who_also_attests_is_not_asked_to_attest_her_own_hours(veiledning: Veiledning) -> None:
    lag_signert(veiledning)
    assert not oppgaver(replace(veiledning.veileder, rolle=Rolle.ATTESTANT))


def test_another_supervisor_in_the_kommune_is_not_asked(veiledning: Veiledning) -> None:
    lag_mote(veiledning)
    lag_samlet(veiledning)
    kommunen = veiledning.sak.kommune.organisasjon
    assert not oppgaver(lag_aktor_i(kommunen, Rolle.VEILEDER, lag_person("Berit Veileder")))


def test_two_lists_that_wait_for_her_are_one_task_about_the_oldest_also_where_the_other_has_signed_one(
    veiledning: Veiledning,
) -> None:
    lag_mote(veiledning)
    forst = lag_samlet(veiledning)
    lag_mote(veiledning, mote(date(2025, 9, 2)))
    sist = lag_samlet(veiledning, NAA + timedelta(hours=1))
    signer(forst, veiledning.alis)
    assert [oppgave.objekt_id for oppgave in oppgaver(veiledning.veileder)] == [forst.pk]
    assert [oppgave.objekt_id for oppgave in oppgaver(veiledning.alis)] == [sist.pk]


def test_many_lists_of_a_doctor_are_one_task_and_cost_no_more_questions(veiledning: Veiledning) -> None:
    lag_signert(veiledning)
    with CaptureQueriesContext(connection) as en:
        assert len(oppgaver(veiledning.attestant)) == 1
    for dag in range(2, 12):
        lag_mote(veiledning, mote(date(2025, 9, dag)))
        signer(lag_samlet(veiledning), veiledning.alis, veiledning.veileder)
    with CaptureQueriesContext(connection) as mange:
        assert len(oppgaver(veiledning.attestant)) == 1
    assert len(mange) == len(en)
