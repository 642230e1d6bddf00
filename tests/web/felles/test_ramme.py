"""What holds for every page: headers, errors, language, and who sees which noun."""

import logging
import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.test import Client, RequestFactory

from alis.domain.tilgang import ManglerRettighet, Rettighet, Rolle
from alis.services.tilgang.lag_aktor import lag_aktor
from alis.web.felles.feilsider import feil_hos_oss
from alis.web.felles.meny import meny
from alis.web.felles.middleware.avvisning import AvvisningMiddleware
from factories.innlogging import klient_for
from factories.mal import lag_kontorfolk
from factories.parter import gi_rolle, lag_kommune, lag_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def koordinator(client: Client) -> Client:
    innehav = gi_rolle(lag_person(), Rolle.KOORDINATOR, lag_kommune().organisasjon)
    client.post("/logg-inn/", {"rolle": str(innehav.pk)})
    return client


def test_no_page_may_run_or_load_what_is_not_ours(client: Client) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_a_browser_that_asks_for_the_mark_by_its_old_address_is_shown_where_it_is(client: Client) -> None:
    svar = client.get("/favicon.ico")
    assert (svar.status_code, svar.headers["Location"]) == (301, "/static/favicon.ico")
    fil = finders.find("favicon.ico")
    assert isinstance(fil, str) and Path(fil).read_bytes().startswith(b"\x00\x00\x01\x00")


def test_a_personal_page_is_never_kept_by_the_browser(koordinator: Client) -> None:
    assert "no-store" in koordinator.get("/bytt-rolle/").headers["Cache-Control"]


def test_a_page_that_does_not_exist_is_told_with_a_reference_that_the_log_has(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="alis")
    svar = client.get("/finnes-ikke/")
    referanse = re.search(r"Referanse: ([0-9A-F]{8})", svar.content.decode())
    assert svar.status_code == 404
    assert referanse is not None
    assert referanse[1] in caplog.text


def test_a_request_under_another_name_is_refused_in_plain_words(client: Client) -> None:
    svar = client.get("/", headers={"host": "example.org"})
    assert svar.status_code == 400
    assert "Vi forsto ikke hva du ba om" in svar.content.decode()


def test_a_fragment_asked_for_by_a_stranger_leads_the_whole_page_to_log_in(client: Client) -> None:
    svar = client.get("/bytt-rolle/", headers={"HX-Request": "true"})
    assert svar.headers["HX-Redirect"] == "/logg-inn/"


def test_a_missing_right_looks_like_a_page_that_does_not_exist(rf: RequestFactory) -> None:
    mangler = ManglerRettighet(rolle=Rolle.ALIS, rettighet=Rettighet.SKRIV_AVTALE)
    svar = AvvisningMiddleware(lambda request: None).process_exception(_foresporsel(rf), mangler)  # type: ignore[arg-type,return-value]
    assert svar is not None
    assert svar.status_code == 404
    assert "skriv_avtale" not in svar.content.decode()


def test_our_own_fault_says_what_happened_to_what_was_done(rf: RequestFactory) -> None:
    svar = feil_hos_oss(_foresporsel(rf))
    assert svar.status_code == 500
    assert "ikke lagret" in svar.content.decode()


def test_an_old_form_is_refused_in_plain_words() -> None:
    svar = Client(enforce_csrf_checks=True).post("/logg-ut/")
    assert svar.status_code == 403
    assert "åpent for lenge" in svar.content.decode()


def test_the_language_is_changed_and_stays(client: Client) -> None:
    client.post("/sprak/", {"language": "nn", "next": "/"})
    assert '<html lang="nn"' in client.get("/").content.decode()


@pytest.mark.parametrize("onsket", ["nn-NO,nn;q=0.9", "nn"])
def test_a_browser_that_asks_for_nynorsk_gets_it(client: Client, onsket: str) -> None:
    assert '<html lang="nn"' in client.get("/", headers={"accept-language": onsket}).content.decode()


@pytest.mark.parametrize("onsket", ["nb-NO", "no", "en", "de"])
def test_everyone_else_gets_bokmal(client: Client, onsket: str) -> None:
    assert '<html lang="nb"' in client.get("/", headers={"accept-language": onsket}).content.decode()


def test_the_header_says_whom_one_acts_for(koordinator: Client) -> None:
    side = koordinator.get("/").content.decode()
    assert "Koordinator for <strong>Steigen kommune</strong>" in side
    assert "(1848)" in side


def test_the_header_names_the_office_once() -> None:
    side = klient_for(lag_kontorfolk().forfatter).get("/").content.decode()
    assert "Rådgiver for <strong>ALIS-kontor Nord</strong>" in side


@pytest.mark.parametrize("rolle", list(Rolle))
def test_the_menu_shows_at_most_six_nouns_and_only_what_the_role_may_open(rolle: Rolle) -> None:
    innehav = gi_rolle(lag_person(), rolle, lag_kommune().organisasjon)
    aktor = lag_aktor(innehav)
    adresser = [lenke.adresse for lenke in meny(aktor, path="/")]
    assert len(adresser) == len(set(adresser)) <= 6
    assert ("/avtaler/" in adresser) == aktor.har(Rettighet.SE_AVTALE)


def test_the_menu_marks_where_one_stands(client: Client) -> None:
    assert [lenke.adresse for lenke in meny(None, path="/ordliste/") if lenke.er_her] == ["/kunnskap/"]
    assert [lenke.adresse for lenke in meny(None, path="/") if lenke.er_her] == ["/"]


def _foresporsel(rf: RequestFactory, sti: str = "/") -> HttpRequest:
    request: Any = rf.get(sti)
    request.aktor = None
    request.session = {}
    request._messages = []
    return request


@pytest.mark.parametrize("sendt", [{"navn": "x" * 1_100_000}, {f"felt{nr}": "x" for nr in range(600)}])
def test_more_than_a_form_can_hold_is_told_with_the_way_back(
    koordinator: Client, sendt: dict[str, str]
) -> None:
    svar = koordinator.post("/alis/ny/", sendt)
    assert svar.status_code == 400
    assert "Gå tilbake i nettleseren, der står det du skrev." in svar.content.decode()
