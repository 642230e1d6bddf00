"""The other language on a page that came as the answer to a form: back to a page, and nothing typed is lost."""

from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alis.domain.verdier import add_months
from factories.innlogging import klient_for
from factories.sykehusplass import lag_foretak
from factories.tjeneste import lag_tjeneste

pytestmark = pytest.mark.django_db

LIMT = "Avdeling uten noe mer\nOg en rad til"


class Skjemaer(HTMLParser):
    """The forms of a page, each as (address, its fields and buttons)."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self.alle: list[tuple[str, dict[str, str]]] = []
        self.feed(side)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        felt = {navn: verdi or "" for navn, verdi in attrs}
        if tag == "form":
            self.alle.append((felt.get("action", ""), {}))
        if tag in ("input", "button") and self.alle and "name" in felt:
            self.alle[-1][1][felt["name"]] = felt.get("value", "")


def skjema(svar: Any, adresse: str) -> dict[str, str]:
    return next(felter for til, felter in Skjemaer(svar.content.decode()).alle if til == adresse)


@pytest.fixture
def kontakt() -> Client:
    return klient_for(lag_foretak().kontakt)


def test_on_a_page_that_was_opened_it_leads_back_to_the_same_address(kontakt: Client) -> None:
    bytte = skjema(kontakt.get("/plasser/lim-inn/?fra=ko"), "/sprak/")
    assert bytte["next"] == "/plasser/lim-inn/?fra=ko" and "sendt" not in bytte
    svar = kontakt.post("/sprak/", bytte)
    assert (svar.status_code, svar.headers["Location"]) == (302, "/plasser/lim-inn/?fra=ko")


def test_what_was_sent_in_is_shown_and_sent_again_gives_the_same_page_in_the_other_language(
    kontakt: Client,
) -> None:
    feil = kontakt.post("/plasser/lim-inn/", {"tekst": LIMT, "parti_id": "tull"})
    byttet = kontakt.post("/sprak/", skjema(feil, "/sprak/"))
    assert "Språket er bytt" in byttet.content.decode()
    assert 'lang="nn"' in byttet.content.decode()
    assert "Og en rad til" in byttet.content.decode()
    assert "ei fil" in byttet.content.decode()
    igjen = skjema(byttet, "/plasser/lim-inn/")
    assert igjen["tekst"].split() == LIMT.split() and igjen["parti_id"] == "tull"
    side = kontakt.post("/plasser/lim-inn/", igjen).content.decode()
    assert "Og en rad til" in side and "Rader frå reknearket" in side


def test_the_page_between_can_be_had_in_the_first_language_too(kontakt: Client) -> None:
    feil = kontakt.post("/plasser/lim-inn/", {"tekst": LIMT, "parti_id": "tull"})
    byttet = kontakt.post("/sprak/", skjema(feil, "/sprak/"))
    tilbake = kontakt.post("/sprak/", skjema(byttet, "/sprak/"))
    assert "Språket er byttet" in tilbake.content.decode()
    assert skjema(tilbake, "/plasser/lim-inn/")["tekst"].split() == LIMT.split()


def test_an_address_that_only_takes_forms_leads_to_the_page_above_it() -> None:
    tjeneste = lag_tjeneste(fom=add_months(timezone.localdate().replace(day=1), -2))
    adresse = f"/sykehustjeneste/{tjeneste.tjeneste.pk}/"
    kontakt = klient_for(tjeneste.foretak.kontakt)
    bytte = skjema(kontakt.post(f"{adresse}kursdag/", {"kurs-dato": "tull"}), "/sprak/")
    assert bytte["next"] == adresse
    byttet = kontakt.post("/sprak/", bytte)
    assert skjema(byttet, f"{adresse}kursdag/") == {
        "kurs-dato": "tull",
        "csrfmiddlewaretoken": skjema(byttet, f"{adresse}kursdag/")["csrfmiddlewaretoken"],
    }
    assert f'href="{adresse}"' in byttet.content.decode()


@pytest.mark.parametrize("til", ["https://ond.no/", "//ond.no/", "/\\ond.no/", "javascript:alert(1)", ""])
def test_what_was_typed_is_never_sent_to_another_site(client: Client, til: str) -> None:
    felter = {"language": "nn", "next": "/", "til": til, "sendt": '{"tekst": ["Noe skrevet"]}'}
    assert client.post("/sprak/", felter).status_code == 302


@pytest.mark.parametrize("sendt", ["", "tull", "[]", '"tekst"', "{}", '{"a": 1}', '{"a": [1]}', "9" * 5000])
def test_what_no_page_of_ours_carried_is_nothing(client: Client, sendt: str) -> None:
    felter = {"language": "nn", "next": "/satser/", "til": "/satser/", "sendt": sendt}
    svar = client.post("/sprak/", felter)
    assert (svar.status_code, svar.headers["Location"]) == (302, "/satser/")


def test_a_form_too_large_to_be_read_still_gives_its_page(kontakt: Client) -> None:
    svar = kontakt.post("/plasser/lim-inn/", {"tekst": "a" * 1_100_000})
    assert svar.status_code == 400
    assert skjema(svar, "/sprak/")["next"] == "/plasser/lim-inn/"


def test_a_page_that_shows_a_secret_once_has_no_button_that_leaves_it(kontakt: Client) -> None:
    ny = skjema(kontakt.get("/plasser/nokler/"), "")
    side = kontakt.post("/plasser/nokler/", ny | {"navn": "Lønnssystemet", "dager": "90"}).content.decode()
    assert "Kopier nøkkelen nå." in side
    assert 'action="/sprak/"' not in side
