"""A case from its registration to its first change, by keyboard and without JavaScript."""

import pytest
from playwright.sync_api import expect

from e2e.conftest import NyttBesok
from factories.avtaleforlop import lag_forlop, lag_signert
from factories.innlogging import innehav
from factories.parter import lag_koordinator, neste_fodselsnummer, neste_hpr_nr


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "uten javascript"])
def test_an_alis_is_registered_looked_over_and_found_again(besok: NyttBesok, javascript: bool) -> None:
    vindu = besok(som=innehav(lag_koordinator()), javascript=javascript)
    vindu.ga_til("/oppgaver/")
    vindu.folg("Registrer ALIS")
    vindu.felt("HPR-nummer").fill(neste_hpr_nr())
    vindu.felt("Navn").fill("Ingrid Åsheim")
    vindu.felt("Fødselsnummer").fill(neste_fodselsnummer())
    vindu.felt("Fastlege").check()
    vindu.felt("Stillingsprosent").fill("80")
    vindu.felt("Første dag i stillingen").fill("1.12.2026")
    vindu.felt("Næringsdrivende").check()
    vindu.trykk("Se over")
    assert vindu.tittel == "Se over før du registrerer"
    vindu.trykk("Endre Legen")
    assert vindu.felt("Navn").input_value() == "Ingrid Åsheim"
    vindu.trykk("Se over")
    vindu.trykk("Registrer")
    assert vindu.tittel == "Ingrid Åsheim er registrert"
    vindu.folg("Gå til saken")
    assert vindu.tittel == "Ingrid Åsheim, ALIS i Steigen"
    vindu.ga_til("/alis/?q=asheim")
    expect(vindu.side.get_by_role("link", name="Ingrid Åsheim")).to_be_visible()


def test_fields_that_belong_to_another_answer_come_when_it_is_chosen(besok: NyttBesok) -> None:
    vindu = besok(som=innehav(lag_koordinator()))
    vindu.ga_til("/alis/ny/")
    expect(vindu.felt("Vikariatet begynner")).to_be_hidden()
    vindu.felt("Fastlegevikar").check()
    expect(vindu.felt("Vikariatet begynner")).to_be_visible()
    expect(vindu.felt("Legens del")).to_be_hidden()
    vindu.felt("Noe annet, pengene fordeles").check()
    expect(vindu.felt("Legens del")).to_be_visible()


def test_the_timeline_is_walked_by_keyboard_and_a_bar_leads_to_its_row(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    vindu = besok(som=innehav(forlop.koordinator))
    vindu.ga_til(f"/alis/{forlop.sak.pk}/")
    vindu.side.locator(".tl-bred a").first.focus()
    navn = vindu.side.evaluate("document.activeElement.getAttribute('aria-label')")
    assert navn.startswith("Fastlege 80")
    vindu.side.keyboard.press("Enter")
    rad = vindu.side.locator("tr:target")
    expect(rad).to_be_visible()
    assert "80" in rad.inner_text()
    vindu.side.locator(".tl-bred a").first.focus()
    vindu.side.keyboard.press("Tab")
    assert vindu.side.evaluate("document.activeElement.getAttribute('aria-label')").startswith("v1")


def test_the_drawing_turns_upright_where_it_is_narrow(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    vindu = besok(som=innehav(forlop.koordinator), bredde="smal")
    vindu.ga_til(f"/alis/{forlop.sak.pk}/")
    expect(vindu.side.locator(".tl-smal svg")).to_be_visible()
    expect(vindu.side.locator(".tl-bred svg")).to_be_hidden()


def test_a_number_is_followed_down_to_its_source(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    vindu = besok(som=innehav(forlop.koordinator))
    vindu.ga_til(f"/alis/{forlop.sak.pk}/tilskudd/?periode=nasjonal-alis/2025-06")
    vindu.klikk(vindu.side.locator("#regnet-veiledning > summary"))
    kilde = vindu.side.locator("#regnet-veiledning .kilde a").first
    expect(kilde).to_be_visible()
    vindu.klikk(kilde)
    expect(vindu.side.locator(":target")).to_have_count(1)


def test_the_doctor_finds_what_she_must_do_on_her_phone(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    vindu = besok(som=innehav(forlop.alis), bredde="smal")
    vindu.ga_til("/min-sak/")
    overskrifter = vindu.side.locator("main h2").all_inner_texts()
    assert overskrifter[:3] == ["Hva må jeg gjøre?", "Hva kan jeg bruke?", "Når er jeg ferdig?"]
