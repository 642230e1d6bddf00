"""What waits in one case is asked of the reader on its page, as «Mine oppgaver» asks it of her, and nothing of another case."""

from datetime import date, timedelta

import pytest

from alis.domain.tilgang import Aktor
from alis.records.utdanning.models import AlisSak
from alis.services.oppgaver.hent_saksside import hent_saksside
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgave
from alis.services.oppgaver.oppgave import Oppgaveslag as Slag
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.plassering.tjeneste.foresla_forlengelse import foresla_forlengelse
from alis.web.sak.neste import lag_neste
from factories.avtale import lag_versjon
from factories.innlogging import klient_for
from factories.sykehusplass import START, lag_behov, lag_foretak, lag_plass, lag_tilbud
from factories.tjeneste import Tjeneste, dagen, lag_tjeneste
from factories.utdanning import lag_alis, lag_sak, legefakta

pytestmark = pytest.mark.django_db
KONTAKTDAG = START + timedelta(days=50)


@pytest.fixture
def t() -> Tjeneste:
    t = lag_tjeneste()
    folg_tjenestene(naa=dagen())
    return t


def pa_saken(aktor: Aktor, sak: AlisSak, dag: date) -> list[Oppgave]:
    side = hent_saksside(aktor=aktor, sak_id=sak.pk, side="sak", med_ventende=True, naa=dagen(dag))
    return [*side.oppgaver, *side.kommende]


def i_listen(aktor: Aktor, sak: AlisSak, dag: date) -> list[Oppgave]:
    liste = mine_oppgaver(aktor=aktor, naa=dagen(dag))
    return [oppgave for oppgave in (*liste.oppgaver, *liste.kommende) if oppgave.sak_id == sak.pk]


def test_the_case_asks_what_the_list_asks_about_it(t: Tjeneste) -> None:
    sak = t.behov.sak
    lag_versjon(sak)
    foresla_forlengelse(
        aktor=t.lege, tjeneste_id=t.tjeneste.pk, laas=1, ny_tom=date(2027, 4, 30), naa=dagen()
    )
    pa_siden = pa_saken(t.koordinator, sak, KONTAKTDAG)
    assert {Slag.HOLD_KONTAKT, Slag.SVAR_PA_FORLENGELSE} < {oppgave.slag for oppgave in pa_siden}
    assert pa_siden == i_listen(t.koordinator, sak, KONTAKTDAG)


def test_the_clocks_of_the_need_are_asked_of_on_the_case(t: Tjeneste) -> None:
    annen = lag_sak(t.koordinator, lege=legefakta("Berit Berg"))
    versjon = lag_versjon(annen)
    dag = versjon.signert_at.date()
    assert Slag.MELD_BEHOV in {oppgave.slag for oppgave in pa_saken(t.koordinator, annen, dag)}
    assert pa_saken(t.koordinator, annen, dag) == i_listen(t.koordinator, annen, dag)
    assert all(oppgave.sak_id == annen.pk for oppgave in pa_saken(t.koordinator, annen, KONTAKTDAG))


def test_the_doctor_is_asked_to_answer_the_offer_on_her_case() -> None:
    foretak = lag_foretak()
    behov = lag_behov(foretak)
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak))
    lege = lag_alis(behov.sak)
    (oppgave,) = pa_saken(lege, behov.sak, date(2026, 2, 1))
    assert (oppgave.slag, oppgave.objekt_id) == (Slag.SVAR_PAA_PLASSTILBUD, tilbud.pk)


def test_the_page_shows_it_as_next(monkeypatch: pytest.MonkeyPatch) -> None:
    foretak = lag_foretak()
    behov = lag_behov(foretak)
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak))
    monkeypatch.setattr("alis.services.oppgaver.hent_saksside.lokal_dato", lambda _naa: date(2026, 2, 1))
    svar = klient_for(lag_alis(behov.sak)).get(f"/alis/{behov.sak_id}/")
    assert svar.context["kort"].neste.lenke == f"/plasstilbud/{tilbud.pk}/"
    assert f'href="/plasstilbud/{tilbud.pk}/"' in svar.content.decode()


def test_a_task_without_a_known_deadline_says_so_and_names_no_day(t: Tjeneste) -> None:
    oppgave = Oppgave(
        slag=Slag.SVAR_PA_FORLENGELSE,
        sak_id=t.behov.sak_id,
        navn="Anne Åsheim",
        kommune="Steigen",
        frist=START,
        aktiv_fra=date.min,
        objekt_id=t.tjeneste.pk,
        dag=START,
        visshet=Fristvisshet.UKJENT,
    )
    spor = lag_neste([oppgave], idag=KONTAKTDAG)
    assert spor is not None
    (stolpe,) = spor.stolper
    assert (stolpe.fom, stolpe.tom, stolpe.etterledd) == (KONTAKTDAG, KONTAKTDAG, "")
    assert "innen" not in stolpe.navn
