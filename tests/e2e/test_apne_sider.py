"""The pages that anyone may open: good in every width, language and light, with and without JavaScript."""

import pytest
from playwright.sync_api import expect

from alis.domain.tilgang import Rolle
from e2e.conftest import NyttBesok
from factories.parter import gi_rolle, lag_kommune, lag_person

KALKULATOR = "/hva-kan-vi-fa/"
STEIGEN = f"{KALKULATOR}?stilling=fastlege&prosent=80&kommune=1848&fra=1.6.2025&til=31.5.2026&forste=1.8.2024"
SIDER = {
    "forside": "/",
    "svar": STEIGEN,
    "avslag": f"{STEIGEN}&vikarbyra=on",
    "ukjent": f"{KALKULATOR}?stilling=fastlegevikar&prosent=50&fra=1.6.2025&til=31.12.2026",
    "feil": f"{KALKULATOR}?stilling=&prosent=180&fra=1.6.2025&til=1.1.2025&driftsform=annet&kostnad_veiledning=x",
    "kunnskap": "/kunnskap/",
    "kilder": "/kilder-og-satser/",
    "ordliste": "/ordliste/",
    "kontroller dokument": "/kontroller-dokument/",
    "personvern": "/personvern/",
    "tilgjengelighet": "/tilgjengelighet/",
    "logg inn": "/logg-inn/",
    "ingen treff": "/logg-inn/?q=finnes-ikke",
    "finnes ikke": "/finnes-ikke/",
}


@pytest.fixture
def person() -> None:
    gi_rolle(lag_person(), Rolle.KOORDINATOR, lag_kommune().organisasjon)


@pytest.mark.usefixtures("person")
@pytest.mark.parametrize(("bredde", "sprak", "morkt"), [("bred", "nb", False), ("smal", "nn", True)])
@pytest.mark.parametrize("side", SIDER.values(), ids=SIDER)
def test_an_open_page_is_good(besok: NyttBesok, side: str, bredde: str, sprak: str, morkt: bool) -> None:
    vindu = besok(bredde=bredde, sprak=sprak, morkt=morkt)
    vindu.ga_til(side)
    assert vindu.side.locator("html").get_attribute("lang") == sprak
    vindu.krev_god_side()


def test_the_answer_follows_while_one_chooses(besok: NyttBesok) -> None:
    vindu = besok()
    vindu.ga_til(KALKULATOR)
    vindu.felt("Kommune").select_option("1848")
    vindu.side.get_by_text("Steigen kan få inntil").wait_for()
    vindu.felt("Stilling").fill("50")
    vindu.felt("Stilling").press("Tab")
    vindu.side.wait_for_url("**prosent=50**")
    assert vindu.side.locator("#svar").inner_text().count("× 50\u00a0%") == 5
    assert vindu.csp_brudd() == []


def test_the_answer_is_the_same_without_javascript(besok: NyttBesok) -> None:
    vindu = besok(javascript=False)
    vindu.ga_til(KALKULATOR)
    vindu.felt("Kommune").select_option("1848")
    vindu.felt("Stilling").fill("80")
    vindu.felt("Første dag som fastlege noen gang").fill("1.8.2024")
    vindu.trykk("Regn ut")
    assert vindu.side.locator(".svar-stor").inner_text() == "464\u00a0346\u00a0kr"
    assert vindu.side.url.endswith("#svar")


def test_every_step_leads_to_its_source(besok: NyttBesok) -> None:
    vindu = besok()
    vindu.ga_til(STEIGEN)
    vindu.klikk(vindu.side.locator("#regnet-veiledning summary"))
    vindu.klikk(vindu.side.locator("#regnet-veiledning .kilde a"))
    mal = vindu.side.locator("tr:target")
    expect(mal).to_be_visible()


def test_the_error_summary_is_reached_at_once_and_leads_to_the_field(besok: NyttBesok) -> None:
    vindu = besok()
    vindu.ga_til(SIDER["feil"])
    assert vindu.side.locator(".ds-error-summary").evaluate("e => e === document.activeElement")
    vindu.klikk(vindu.side.locator(".ds-error-summary").get_by_text("over 0 og ikke mer enn 100"))
    assert vindu.side.locator("#id_prosent").evaluate("e => e === document.activeElement")


def test_only_a_substitute_is_asked_about_the_contract(besok: NyttBesok) -> None:
    vindu = besok()
    vindu.ga_til(KALKULATOR)
    expect(vindu.felt("Vikariatet begynner")).to_be_hidden()
    vindu.felt("Fastlegevikar").check()
    expect(vindu.felt("Vikariatet begynner")).to_be_visible()


def test_the_language_is_changed_where_one_stands(besok: NyttBesok) -> None:
    vindu = besok()
    vindu.ga_til(STEIGEN)
    vindu.trykk("Nynorsk")
    vindu.side.get_by_text("Steigen kan få inntil").wait_for()
    assert vindu.side.locator("html").get_attribute("lang") == "nn"
    assert "prosent=80" in vindu.side.url


@pytest.mark.parametrize("javascript", [True, False])
def test_one_logs_in_by_keyboard_and_out_again(besok: NyttBesok, javascript: bool) -> None:
    gi_rolle(lag_person("Kari Prøve"), Rolle.ATTESTANT, lag_kommune().organisasjon)
    vindu = besok(javascript=javascript)
    vindu.ga_til("/logg-inn/?neste=/bytt-rolle/")
    knapp = vindu.side.get_by_role("button", name="Kari Prøve").last
    knapp.focus()
    knapp.press("Enter")
    vindu.side.wait_for_url("**/bytt-rolle/")
    assert "Attestant for Steigen kommune" in vindu.side.locator("header").inner_text()
    vindu.trykk("Logg ut")
    vindu.side.wait_for_url(f"{vindu.adresse}/")
    assert vindu.ga_til("/bytt-rolle/").url.startswith(f"{vindu.adresse}/logg-inn/")


def test_the_first_tab_leads_past_the_menu(besok: NyttBesok) -> None:
    vindu = besok()
    vindu.ga_til("/")
    vindu.side.keyboard.press("Tab")
    vindu.side.keyboard.press("Enter")
    assert vindu.side.evaluate("document.activeElement.id") == "innhold"


def test_the_narrow_menu_opens_without_javascript(besok: NyttBesok) -> None:
    vindu = besok(bredde="smal", javascript=False)
    vindu.ga_til("/")
    vindu.klikk(vindu.side.locator(".meny > summary"))
    expect(vindu.side.get_by_role("navigation", name="Hovedmeny, liten skjerm")).to_be_visible()


def test_a_logged_in_frame_is_good_at_320_and_wide(besok: NyttBesok) -> None:
    innehav = gi_rolle(lag_person("Kari Prøve"), Rolle.KOORDINATOR, lag_kommune().organisasjon)
    for bredde in ("bred", "smal"):
        vindu = besok(som=innehav, bredde=bredde)
        vindu.ga_til("/bytt-rolle/")
        vindu.krev_god_side()
