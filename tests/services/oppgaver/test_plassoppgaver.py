"""What the clocks of the hospital half-year ask of the coordinator and of the hospital's contact."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.tilgang import Aktor, Rolle
from alis.records.plassering.models import Behov
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgave, Oppgaveslag
from alis.web.oppgaver.presenter import vis_oppgave
from factories.avtale import lag_versjon
from factories.parter import lag_aktor_i, lag_koordinator
from factories.sykehusplass import Foretak, lag_behov, lag_foretak, lag_plass, lag_tilbud, svar
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db

START = date(2027, 9, 1)
SIGNERT = datetime(2026, 3, 1, 9, tzinfo=UTC)


def klokken(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 6, tzinfo=UTC)


def oppgaver(aktor: Aktor, dag: date) -> dict[Oppgaveslag, Oppgave]:
    liste = mine_oppgaver(aktor=aktor, naa=klokken(dag))
    return {oppgave.slag: oppgave for oppgave in liste.oppgaver}


@pytest.fixture
def foretak() -> Foretak:
    return lag_foretak()


@pytest.fixture
def koordinator() -> Aktor:
    return lag_koordinator()


def lag_ventende(foretak: Foretak, koordinator: Aktor) -> Behov:
    sak = lag_sak(koordinator)
    lag_versjon(sak, signert_at=SIGNERT)
    return lag_behov(foretak, sak=sak, tidligst=START, onsket_fom=START)


def lag_plassert(foretak: Foretak, koordinator: Aktor) -> Behov:
    behov = lag_ventende(foretak, koordinator)
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak, fom=START))
    svar(tilbud, Tilbudsstatus.GODTATT, behov.sak.lege_id)
    behov.status, behov.prioritet = Behovsstatus.PLASSERT, None
    behov.save()
    return behov


def test_the_coordinator_is_asked_to_report_until_she_has(foretak: Foretak, koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    lag_versjon(sak, signert_at=SIGNERT)
    oppgave = oppgaver(koordinator, date(2026, 3, 2))[Oppgaveslag.MELD_BEHOV]
    assert (oppgave.sak_id, oppgave.navn, oppgave.frist) == (sak.pk, sak.lege.person.navn, date(2026, 3, 15))
    lag_behov(foretak, sak=sak)
    assert Oppgaveslag.MELD_BEHOV not in oppgaver(koordinator, date(2026, 3, 2))


def test_no_rule_says_by_when_a_need_is_registered(foretak: Foretak, koordinator: Aktor) -> None:
    lag_behov(foretak, sak=lag_sak(koordinator), status=Behovsstatus.MELDT)
    oppgave = oppgaver(foretak.kontakt, date(2026, 3, 2))[Oppgaveslag.REGISTRER_BEHOV]
    assert oppgave.visshet is Fristvisshet.INGEN
    assert vis_oppgave(oppgave, idag=date(2026, 3, 2)).igjen == "Ingen fast frist"


def test_asking_again_is_a_date_ahead_until_the_window_opens(foretak: Foretak, koordinator: Aktor) -> None:
    lag_ventende(foretak, koordinator)
    foer = mine_oppgaver(aktor=koordinator, naa=klokken(date(2026, 11, 30)))
    assert Oppgaveslag.SPOR_PA_NYTT in {oppgave.slag for oppgave in foer.kommende}
    assert oppgaver(koordinator, date(2026, 12, 1))[Oppgaveslag.SPOR_PA_NYTT].frist == date(2027, 3, 1)


def test_the_contact_makes_the_contract_and_receives_her_on_the_day(
    foretak: Foretak, koordinator: Aktor
) -> None:
    behov = lag_plassert(foretak, koordinator)
    oppgave = oppgaver(foretak.kontakt, date(2027, 3, 1))[Oppgaveslag.LAG_ARBEIDSAVTALE]
    assert (oppgave.frist, oppgave.navn) == (date(2027, 6, 1), behov.sak.lege.person.navn)
    assert Oppgaveslag.TA_IMOT_ALIS not in oppgaver(foretak.kontakt, date(2027, 8, 31))
    assert Oppgaveslag.TA_IMOT_ALIS in oppgaver(foretak.kontakt, START)
    assert Oppgaveslag.TJENESTEN_BEGYNNER in oppgaver(koordinator, START)


def test_another_trust_and_another_role_are_asked_for_nothing(foretak: Foretak, koordinator: Aktor) -> None:
    sak = lag_plassert(foretak, koordinator).sak
    andre = (lag_foretak("Narvik").kontakt, lag_aktor_i(sak.kommune.organisasjon, Rolle.SIGNATAR))
    assert all(oppgaver(aktor, START) == {} for aktor in andre)


def test_every_task_has_its_words_and_a_place_to_go(foretak: Foretak, koordinator: Aktor) -> None:
    lag_plassert(foretak, koordinator)
    alle = [*oppgaver(koordinator, START).values(), *oppgaver(foretak.kontakt, START).values()]
    vist = [vis_oppgave(oppgave, idag=START) for oppgave in alle if "begynner" in str(oppgave.slag)]
    assert all(visning.tittel and visning.lenke.startswith("/") for visning in vist)


def test_the_contacts_page_costs_the_same_with_one_and_with_many(foretak: Foretak) -> None:
    def brukt() -> int:
        with CaptureQueriesContext(connection) as fanget:
            oppgaver(foretak.kontakt, START)
        return len(fanget.captured_queries)

    uten = brukt()
    for _nummer in range(3):
        lag_plassert(foretak, lag_koordinator())
    assert brukt() == uten
