"""A returned call is the turn of the one who wrote it, until it is mended or thrown away."""

import pytest

from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.soknad.avgjor_utlysning import forkast_utlysning
from factories.parter import lag_koordinator
from factories.sats import NAA, Satsfolk, lag_satsfolk
from factories.utlysning import PERIODE, lag_forslag, lag_returnert

pytestmark = pytest.mark.django_db
GODKJENN, RETT = Oppgaveslag.GODKJENN_UTLYSNING, Oppgaveslag.RETT_UTLYSNING


@pytest.fixture
def folk() -> Satsfolk:
    return lag_satsfolk()


def oppgaver(*aktorer: Aktor) -> list[list[Oppgaveslag]]:
    return [[oppgave.slag for oppgave in mine_oppgaver(aktor=en, naa=NAA).oppgaver] for en in aktorer]


def test_only_the_one_who_wrote_it_is_asked_to_mend_it(folk: Satsfolk) -> None:
    lag_returnert(folk)
    assert oppgaver(folk.en, folk.to, folk.tre, folk.radgiver, lag_koordinator()) == [[RETT], [], [], [], []]


def test_the_task_says_since_when_and_which_period(folk: Satsfolk) -> None:
    lag_returnert(folk)
    (oppgave,) = mine_oppgaver(aktor=folk.en, naa=NAA).oppgaver
    assert (oppgave.dag, oppgave.tilskuddsperiode, oppgave.sak_id) == (lokal_dato(NAA), PERIODE, None)


def test_mended_it_is_the_others_turn(folk: Satsfolk) -> None:
    lag_forslag(folk.en, retter=lag_returnert(folk))
    assert oppgaver(folk.en, folk.to, folk.tre) == [[], [GODKJENN], [GODKJENN]]


def test_mended_by_a_colleague_it_is_the_first_who_may_approve(folk: Satsfolk) -> None:
    lag_forslag(folk.to, retter=lag_returnert(folk))
    assert oppgaver(folk.en, folk.to) == [[GODKJENN], []]


def test_thrown_away_it_is_nobodys_turn(folk: Satsfolk) -> None:
    forkast_utlysning(aktor=folk.to, utlysning_id=lag_returnert(folk), naa=NAA)
    assert oppgaver(folk.en, folk.to) == [[], []]
