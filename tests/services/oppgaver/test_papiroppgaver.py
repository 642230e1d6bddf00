"""A scan that waits to be registered is the coordinator's turn, until it is registered or set aside."""

from uuid import UUID

import pytest

from alis.domain.tilgang import Aktor
from alis.services.oppgaver.hent_saksside import hent_saksside
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.services.papir.legg_til_side import legg_til_side
from factories.avtaleforlop import lag_forlop, lag_sendt
from factories.papir import REGISTRERT, lag_signert_pa_papir, last_opp, send_pa_nytt, skannet
from factories.parter import lag_kommune, lag_koordinator
from factories.veilederforlop import lag_sendt_veilederavtale

pytestmark = pytest.mark.django_db


def papiroppgaver(aktor: Aktor) -> list[Oppgave]:
    alle = mine_oppgaver(aktor=aktor, naa=REGISTRERT).oppgaver
    return [oppgave for oppgave in alle if oppgave.slag is Oppgaveslag.REGISTRER_PAPIR]


def skann_i(oppgaver: list[Oppgave]) -> list[tuple[UUID | None, UUID | None]]:
    return [(oppgave.versjon_id, oppgave.objekt_id) for oppgave in oppgaver]


def test_a_scan_that_waits_is_a_task_for_the_one_who_may_register_it_and_nobody_else() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    assert skann_i(papiroppgaver(forlop.koordinator)) == [(versjon_id, skann_id)]
    fremmed = lag_koordinator(lag_kommune("5001", "Annen"))
    for aktor in (forlop.alis, forlop.signatar, forlop.veileder, fremmed):
        assert papiroppgaver(aktor) == []


def test_it_stands_on_the_page_of_the_case_too() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    side = hent_saksside(aktor=forlop.koordinator, sak_id=forlop.sak.pk, side="sak", naa=REGISTRERT)
    (oppgave,) = [o for o in side.oppgaver if o.slag is Oppgaveslag.REGISTRER_PAPIR]
    assert oppgave.frist == oppgave.dag == REGISTRERT.date()


def test_a_supervisors_agreement_on_paper_is_a_task_too() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt_veilederavtale(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    assert skann_i(papiroppgaver(forlop.koordinator)) == [(versjon_id, skann_id)]


def test_registered_it_is_done() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    lag_signert_pa_papir(forlop, versjon_id)
    assert papiroppgaver(forlop.koordinator) == []


def test_set_aside_it_asks_for_nothing() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    legg_til_side(aktor=forlop.koordinator, versjon_id=versjon_id, skann_id=skann_id, naa=REGISTRERT)
    assert papiroppgaver(forlop.koordinator) == []


def test_taken_back_it_asks_for_nothing_and_no_more_when_the_version_is_sent_anew() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    send_pa_nytt(forlop, versjon_id)
    assert papiroppgaver(forlop.koordinator) == []
