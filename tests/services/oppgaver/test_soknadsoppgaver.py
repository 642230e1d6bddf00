"""The kommune's application is a task for whoever's turn it is, is about no case, and is gone when it is done."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alis.domain.soknad import Utlysning
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Periode
from alis.records.utdanning.models import Stilling
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgave, Oppgaveslag
from alis.services.soknad.gjor_klar import ta_tilbake
from alis.services.soknad.registrer_vedtak import Vedtak, registrer_innvilgelse
from alis.services.soknad.trekk_soknad import trekk_soknad
from factories.parter import lag_kommune, lag_koordinator
from factories.regnskap import PERIODE
from factories.soknad import NAA, Soknadsforlop, lag_grunnlag, lag_klar, lag_sendt, med_konto
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db
S = Oppgaveslag
OM_SOKNAD = {S.GJOR_SOKNAD_KLAR, S.SEND_SOKNAD, S.REGISTRER_SVAR_FRA_STATEN}


def oppgaver(aktor: Aktor, naa: datetime = NAA, periode: str = PERIODE) -> list[Oppgave]:
    alle = mine_oppgaver(aktor=aktor, naa=naa).oppgaver
    return [o for o in alle if o.slag in OM_SOKNAD and o.tilskuddsperiode == periode]


def alles(forlop: Soknadsforlop) -> tuple[list[Oppgaveslag], ...]:
    folk = (forlop.koordinator, forlop.signatar, forlop.forlop.alis, forlop.forlop.veileder)
    return tuple([oppgave.slag for oppgave in oppgaver(aktor)] for aktor in folk)


def test_from_the_first_thought_to_the_answer_it_is_one_persons_turn() -> None:
    forlop = lag_grunnlag()
    assert alles(forlop) == ([S.GJOR_SOKNAD_KLAR], [], [], [])
    med_konto(forlop)
    assert alles(forlop) == ([S.GJOR_SOKNAD_KLAR], [], [], [])
    lag_klar(forlop)
    assert alles(forlop) == ([], [S.SEND_SOKNAD], [], [])


def test_a_sent_one_waits_for_the_answer_and_an_answered_one_for_nobody() -> None:
    forlop = lag_sendt()
    assert alles(forlop) == ([S.REGISTRER_SVAR_FRA_STATEN], [], [], [])
    registrer_innvilgelse(
        aktor=forlop.koordinator,
        tilskuddsperiode=PERIODE,
        laas=forlop.soknad.laas,
        vedtak=Vedtak(dato=date(2026, 6, 20), referanse="26/123", innvilget={}),
        naa=NAA + timedelta(days=30),
    )
    assert alles(forlop) == ([], [], [], [])


def test_taken_back_or_withdrawn_it_is_to_be_made_ready_again() -> None:
    forlop = lag_klar()
    ta_tilbake(aktor=forlop.signatar, tilskuddsperiode=PERIODE, naa=NAA)
    assert alles(forlop) == ([S.GJOR_SOKNAD_KLAR], [], [], [])
    lag_sendt(forlop)
    trekk_soknad(
        aktor=forlop.signatar, tilskuddsperiode=PERIODE, laas=forlop.soknad.laas, fordi="Feil konto", naa=NAA
    )
    assert alles(forlop) == ([S.GJOR_SOKNAD_KLAR], [], [], [])


def test_the_task_is_about_the_period_and_no_case_and_says_that_the_deadline_is_unknown() -> None:
    (oppgave,) = oppgaver(lag_grunnlag().koordinator)
    assert (oppgave.sak_id, oppgave.navn, oppgave.kommune) == (None, "", "Steigen")
    assert (oppgave.visshet, oppgave.dag) == (Fristvisshet.UKJENT, date(2026, 5, 31))


def test_a_known_deadline_is_the_tasks() -> None:
    forlop = lag_grunnlag()
    Stilling.objects.update(fom=date(2024, 9, 1))
    (oppgave,) = oppgaver(
        forlop.koordinator, datetime(2025, 7, 1, tzinfo=UTC), periode="nasjonal-alis/2024-09"
    )
    assert (oppgave.frist, oppgave.har_frist) == (date(2025, 8, 31), True)


def test_a_kommune_without_an_alis_in_the_period_is_not_asked() -> None:
    forlop = lag_grunnlag()
    Stilling.objects.update(fom=date(2026, 6, 1))
    assert alles(forlop) == ([], [], [], [])


def test_what_has_been_begun_is_to_be_finished_also_when_nobody_is_left_in_it() -> None:
    forlop = med_konto()
    Stilling.objects.update(fom=date(2026, 6, 1))
    assert alles(forlop) == ([S.GJOR_SOKNAD_KLAR], [], [], [])


def test_another_kommune_is_asked_for_its_own_and_not_for_this_one() -> None:
    lag_sendt()
    annen = lag_koordinator(lag_kommune("1804", "Bodø"))
    assert oppgaver(annen) == []
    lag_sak(annen)
    (oppgave,) = oppgaver(annen)
    assert (oppgave.slag, oppgave.kommune) == (S.GJOR_SOKNAD_KLAR, "Bodø")


def kall(frist: date | None, *, tom: date | None = date(2026, 5, 31)) -> Utlysning:
    return Utlysning(
        tilskuddsperiode=PERIODE,
        periode=Periode(date(2025, 6, 1), tom),
        frist=frist,
        svar_ventet=None,
        rapportfrist=None,
        kilde="",
        adresse="",
    )


@pytest.mark.parametrize(
    ("frist", "idag", "ventet"),
    [
        (date(2026, 8, 31), date(2025, 6, 1), False),
        (date(2026, 8, 31), date(2025, 6, 2), True),
        (date(2026, 8, 31), date(2027, 8, 31), True),
        (date(2026, 8, 31), date(2027, 9, 1), False),
        (None, date(2026, 5, 31), False),
        (None, date(2026, 6, 1), True),
        (None, date(2027, 5, 31), True),
        (None, date(2027, 6, 1), False),
        # A deadline within the period does not end what is asked before the period does.
        (date(2025, 11, 16), date(2027, 5, 31), True),
    ],
)
def test_it_is_asked_for_from_the_second_day_until_a_year_after(
    frist: date | None, idag: date, ventet: bool
) -> None:
    assert kall(frist).huskes(idag) is ventet


def test_a_period_without_an_end_is_never_over() -> None:
    assert not kall(None, tom=None).huskes(date(2030, 1, 1))
    assert kall(date(2026, 8, 31), tom=None).huskes(date(2030, 1, 1))
