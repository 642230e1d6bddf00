"""The demo log-in: choose a synthetic person, act in her role, leave again."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from alis.domain.tilgang import Rolle
from alis.records.parter.models import Rolleinnehav
from alis.web.felles.okt import ET_MINUTT, FORLENGET, ROLLEINNEHAV
from factories.parter import gi_rolle, lag_kommune, lag_person

pytestmark = pytest.mark.django_db


def rolle(
    navn: str = "Kari Prøve", rolle: Rolle = Rolle.KOORDINATOR, tom: date | None = None
) -> Rolleinnehav:
    return gi_rolle(lag_person(navn), rolle, lag_kommune().organisasjon, tom=tom)


def logg_inn(client: Client, innehav: Rolleinnehav, **felt: str) -> Any:
    return client.post("/logg-inn/", {"rolle": str(innehav.pk), **felt})


def test_the_session_is_made_longer_by_use_and_written_once_a_minute_at_most(client: Client) -> None:
    logg_inn(client, rolle())
    satt = client.session[FORLENGET]
    assert "alis_okt" not in client.get("/oppgaver/").cookies
    okt = client.session
    okt[FORLENGET] = satt - ET_MINUTT
    okt.save()
    assert client.get("/oppgaver/").cookies["alis_okt"]["max-age"] == 31 * 60
    assert client.session[FORLENGET] >= satt


def test_a_stranger_is_sent_to_log_in_and_back_again(client: Client) -> None:
    innehav = rolle()
    assert client.get("/bytt-rolle/").headers["Location"] == "/logg-inn/?neste=%2Fbytt-rolle%2F"
    assert logg_inn(client, innehav, neste="/bytt-rolle/").headers["Location"] == "/bytt-rolle/"
    assert client.get("/bytt-rolle/").status_code == 200


@pytest.mark.parametrize(
    "neste", ["https://example.org/", "//example.org", "javascript:alert(1)", "tull", ""]
)
def test_log_in_never_leads_out_of_the_site(client: Client, neste: str) -> None:
    assert logg_inn(client, rolle(), neste=neste).headers["Location"] == "/oppgaver/"


def test_the_doctor_lands_on_her_own_case(client: Client) -> None:
    assert logg_inn(client, rolle("Anne Lege", Rolle.ALIS)).headers["Location"] == "/min-sak/"


def test_a_role_without_tasks_lands_where_it_may_be(client: Client) -> None:
    assert logg_inn(client, rolle("Rita Revisor", Rolle.REVISOR)).headers["Location"] == "/alis/"


def test_the_list_is_searched_by_name_role_and_kommune(client: Client) -> None:
    rolle("Kari Prøve", Rolle.KOORDINATOR)
    rolle("Ola Test", Rolle.SIGNATAR)
    svar = client.get("/logg-inn/", {"q": "steigen signatar"}).content.decode()
    assert "Ola Test" in svar
    assert "Kari Prøve" not in svar


def test_the_first_suggestions_are_all_of_one_kommune_the_one_with_the_most_to_see(client: Client) -> None:
    gi_rolle(lag_person("Anna Alene"), Rolle.KOORDINATOR, lag_kommune("1804", "Bodø").organisasjon)
    for navn, rolle_ in (("Kari Prøve", Rolle.KOORDINATOR), ("Ola Test", Rolle.SIGNATAR)):
        rolle(navn, rolle_)
    assert [rad.navn for rad in client.get("/logg-inn/").context["valg"].forslag] == [
        "Kari Prøve",
        "Ola Test",
    ]


def test_a_search_without_hits_says_what_to_try(client: Client) -> None:
    assert "Ingen heter det" in client.get("/logg-inn/", {"q": "finnes ikke"}).content.decode()


def test_a_role_that_ends_closes_the_session_at_once(client: Client) -> None:
    innehav = rolle()
    logg_inn(client, innehav)
    Rolleinnehav.objects.filter(pk=innehav.pk).update(tom=date(2021, 1, 1))
    assert client.get("/bytt-rolle/").status_code == 302
    assert ROLLEINNEHAV not in client.session


def test_a_role_that_is_not_hers_cannot_be_chosen(client: Client) -> None:
    mitt, annet = rolle("Kari Prøve"), rolle("Ola Test", Rolle.SIGNATAR)
    logg_inn(client, mitt)
    assert client.post("/bytt-rolle/", {"rolle": str(annet.pk)}).status_code == 404


def test_changing_role_changes_whom_one_acts_for(client: Client) -> None:
    person = lag_person()
    forst = gi_rolle(person, Rolle.KOORDINATOR, lag_kommune().organisasjon)
    sa = gi_rolle(person, Rolle.SIGNATAR, lag_kommune("1845", "Sørfold").organisasjon)
    logg_inn(client, forst)
    client.post("/bytt-rolle/", {"rolle": str(sa.pk)})
    assert "<strong>Sørfold kommune</strong>" in client.get("/").content.decode()


def test_the_session_gets_a_new_key_when_someone_logs_in(client: Client) -> None:
    logg_inn(client, rolle("Kari Prøve"))
    forst = client.session.session_key
    logg_inn(client, rolle("Ola Test", Rolle.SIGNATAR))
    assert client.session.session_key != forst


def test_log_out_forgets_everything(client: Client) -> None:
    logg_inn(client, rolle())
    client.post("/logg-ut/")
    assert client.get("/bytt-rolle/").status_code == 302


def test_log_out_needs_more_than_a_link(client: Client) -> None:
    assert client.get("/logg-ut/").status_code == 405


def test_without_the_demo_nobody_can_be_chosen(client: Client, settings: Any) -> None:
    innehav = rolle()
    settings.ALIS_DEMO = False
    assert "Kari" not in client.get("/logg-inn/").content.decode()
    logg_inn(client, innehav)
    assert ROLLEINNEHAV not in client.session


def test_the_demo_says_so_on_every_page(client: Client, settings: Any) -> None:
    assert "demostripe" in client.get("/").content.decode()
    settings.ALIS_DEMO = False
    assert "demostripe" not in client.get("/").content.decode()
