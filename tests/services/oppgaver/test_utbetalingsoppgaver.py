"""Money that waits: each whose turn it is gets a task, and nobody else."""

from datetime import timedelta

import pytest

from alis.domain.tilgang import Aktor
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.utbetaling.registrer_konto import registrer_konto
from factories.refusjon import Refusjonsforlop, annet, godkjenn, lag_attestert, lag_godkjent
from factories.utbetaling import NAA, NY_KONTO, gi_konto, lag_betalbar, lag_ordre, lag_sendt_ordre

pytestmark = pytest.mark.django_db
S = Oppgaveslag
OM_PENGER = {S.SKRIV_KONTO, S.BEKREFT_KONTO, S.LAG_UTBETALING, S.GODKJENN_UTBETALING, S.REGISTRER_BANKSVAR}


def om_penger(aktor: Aktor) -> list[Oppgave]:
    liste = mine_oppgaver(aktor=aktor, naa=NAA)
    return [oppgave for oppgave in liste.oppgaver if oppgave.slag in OM_PENGER]


def slag(krav: Refusjonsforlop) -> dict[str, list[Oppgaveslag]]:
    return {
        rolle: [oppgave.slag for oppgave in om_penger(getattr(krav, rolle))]
        for rolle in ("alis", "koordinator", "attestant", "signatar")
    }


def test_the_doctor_is_asked_for_an_account_when_something_is_approved() -> None:
    krav = lag_attestert()
    assert slag(krav)["alis"] == []
    godkjenn(krav)
    assert slag(krav) == {"alis": [S.SKRIV_KONTO], "koordinator": [], "attestant": [], "signatar": []}


def test_two_in_the_kommune_can_confirm_the_account_and_then_one_makes_the_order() -> None:
    krav = lag_godkjent()
    registrer_konto(aktor=krav.alis, sak_id=krav.forlop.sak.pk, kontonummer=NY_KONTO, naa=NAA)
    ventet = {"alis": [], "koordinator": [S.BEKREFT_KONTO], "attestant": [S.BEKREFT_KONTO], "signatar": []}
    assert slag(krav) == ventet
    gi_konto(krav)
    assert slag(krav) == {"alis": [], "koordinator": [S.LAG_UTBETALING], "attestant": [], "signatar": []}


def test_many_claims_to_pay_are_one_task_about_the_oldest() -> None:
    krav = lag_betalbar()
    godkjenn(lag_attestert(fra=krav, felter=annet(hva="Grunnkurs C")), naa=NAA + timedelta(hours=1))
    (oppgave,) = om_penger(krav.koordinator)
    assert (oppgave.objekt_id, oppgave.navn) == (krav.krav_id, "Anne Åsheim")


def test_an_order_is_anothers_to_approve_and_then_the_banks_answer_is_asked_for() -> None:
    krav = lag_betalbar()
    ordre = lag_ordre(krav)
    assert slag(krav)["attestant"] == [S.GODKJENN_UTBETALING]
    assert om_penger(krav.attestant)[0].objekt_id == ordre.pk
    assert slag(krav)["koordinator"] == []


def test_the_banks_answer_is_not_asked_for_before_the_day_it_was_to_pay() -> None:
    krav = lag_betalbar()
    lag_sendt_ordre(krav)
    (oppgave,) = om_penger(krav.attestant)
    assert (oppgave.slag, oppgave.navn) == (S.REGISTRER_BANKSVAR, "2026-1")
    dagen_for = mine_oppgaver(aktor=krav.attestant, naa=NAA - timedelta(days=1))
    assert S.REGISTRER_BANKSVAR in {kommende.slag for kommende in dagen_for.kommende}
