"""Whoever's turn it is has a task, and nobody else has."""

from datetime import timedelta

import pytest

from alis.domain.tilgang import Aktor
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.refusjon.avgjor_refusjonskrav import returner_refusjonskrav
from factories.refusjon import NAA, SENERE, Refusjonsforlop, attester, lag_kladd, lag_sendt, send

pytestmark = pytest.mark.django_db
OM_REFUSJON = {Oppgaveslag.RETT_REFUSJON, Oppgaveslag.ATTESTER_REFUSJON, Oppgaveslag.GODKJENN_REFUSJON}


def oppgaver(aktor: Aktor) -> list[Oppgaveslag]:
    liste = mine_oppgaver(aktor=aktor, naa=SENERE)
    return [oppgave.slag for oppgave in liste.oppgaver if oppgave.slag in OM_REFUSJON]


def alles(krav: Refusjonsforlop) -> tuple[list[Oppgaveslag], ...]:
    return tuple(oppgaver(aktor) for aktor in (krav.alis, krav.koordinator, krav.attestant, krav.signatar))


def test_a_sent_claim_waits_for_those_who_can_attest() -> None:
    attesterer = [Oppgaveslag.ATTESTER_REFUSJON]
    assert alles(lag_sendt()) == ([], attesterer, attesterer, [])


def test_an_attested_claim_waits_for_those_who_can_approve_but_the_one_who_attested() -> None:
    krav = lag_sendt()
    attester(krav, krav.attestant)
    assert alles(krav) == ([], [], [], [Oppgaveslag.GODKJENN_REFUSJON])


def test_a_returned_claim_waits_for_the_doctor() -> None:
    krav = lag_sendt()
    returner_refusjonskrav(
        aktor=krav.koordinator, krav_id=krav.krav_id, laas=krav.krav.laas, fordi="Feil.", naa=NAA
    )
    assert alles(krav) == ([Oppgaveslag.RETT_REFUSJON], [], [], [])


def test_many_claims_of_a_doctor_are_one_task_about_the_one_that_has_waited_longest() -> None:
    sist = lag_sendt()
    forst = send(lag_kladd(fra=sist), naa=NAA - timedelta(hours=1))
    alle = mine_oppgaver(aktor=sist.koordinator, naa=SENERE).oppgaver
    assert [o.objekt_id for o in alle if o.slag in OM_REFUSJON] == [forst.krav_id]


def test_claims_that_wait_for_different_things_are_a_task_each() -> None:
    krav = lag_sendt()
    attester(lag_sendt(fra=krav), krav.koordinator)
    assert sorted(oppgaver(krav.attestant)) == [Oppgaveslag.ATTESTER_REFUSJON, Oppgaveslag.GODKJENN_REFUSJON]
