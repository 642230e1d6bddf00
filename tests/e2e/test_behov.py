"""Needs for hospital service in a real browser: good wide and narrow, and reported, ranked and taken back by keyboard."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from alis.domain.tilgang import Aktor
from e2e.besok import Besok
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.behov import behovet, lag_innmeldt
from factories.behovslogg import lag_helt_forlop
from factories.innlogging import innehav

Side = tuple[Aktor, str]


def kommunens(sti: str) -> Side:
    """Two that wait, and a third that can be reported."""
    innmeldt = lag_innmeldt(3)
    behov_id = innmeldt.meld(0)
    innmeldt.meld(1)
    return innmeldt.koordinator, sti.format(behov=behov_id, sak=innmeldt.saker[2].pk)


def legens(sti: str) -> Side:
    innmeldt = lag_innmeldt()
    behov_id = innmeldt.meld(0, godtar_andre=False, maks_avvik_maneder=2)
    return innmeldt.alis(), sti.format(behov=behov_id)


def foretakets(sti: str) -> Side:
    innmeldt = lag_innmeldt()
    return innmeldt.foretak.kontakt, sti.format(behov=innmeldt.meld())


def alt_som_har_skjedd() -> Side:
    forlop = lag_helt_forlop()
    return forlop.innmeldt.koordinator, f"/sykehusplass/{forlop.en}/"


SIDER: dict[str, Callable[[], Side]] = {
    "kommunens liste": lambda: kommunens("/sykehusplass/"),
    "hvem": lambda: kommunens("/sykehusplass/meld/"),
    "meld": lambda: kommunens("/sykehusplass/meld/{sak}/"),
    "behovet": lambda: kommunens("/sykehusplass/{behov}/"),
    "alt som har skjedd": alt_som_har_skjedd,
    "endre": lambda: kommunens("/sykehusplass/{behov}/endre/"),
    "legens liste": lambda: legens("/sykehusplass/"),
    "legens behov": lambda: legens("/sykehusplass/{behov}/"),
    "foretakets liste": lambda: foretakets("/sykehusplass/"),
}


@pytest.mark.parametrize("lag", SIDER.values(), ids=SIDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, lag: Callable[[], Side]) -> None:
    aktor, sti = lag()
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)


def tast(vindu: Besok, mal: Locator, tast: str = "Enter") -> None:
    """What a keyboard does: come to the thing, and press."""
    mal.first.focus()
    expect(mal.first).to_be_focused()
    vindu.side.keyboard.press(tast)
    vindu.side.wait_for_load_state()


def test_a_need_is_reported_ranked_and_taken_back_by_keyboard_and_without_javascript(
    besok: NyttBesok,
) -> None:
    innmeldt = lag_innmeldt()
    forste = innmeldt.meld(0)
    vindu = besok(som=innehav(innmeldt.koordinator), javascript=False)
    side = vindu.side
    vindu.ga_til("/sykehusplass/")
    tast(vindu, side.get_by_role("link", name="Meld behov", exact=True))
    tast(vindu, side.get_by_role("link", name="Lege Prøve 2"))
    vindu.felt("Når kan legen tidligst begynne?").fill("1.9.2027")
    vindu.felt("Når er det ønsket å begynne?").fill("1.9.2027")
    vindu.felt("Avdeling, 1. ønske").select_option(label="Bodø, Kirurgi")
    tast(vindu, side.get_by_role("button", name="Meld behovet"))
    if side.get_by_role("button", name="Meld likevel").count():
        tast(vindu, side.get_by_role("button", name="Meld likevel"))
    expect(side.get_by_text("Behovet er meldt.")).to_be_visible()
    expect(side.get_by_text("Nummer 2 av 2 i kommunens egen rekkefølge")).to_be_visible()

    vindu.ga_til("/sykehusplass/")
    tast(vindu, side.get_by_role("button", name=re.compile("Opp.*Lege Prøve 2")))
    expect(side.get_by_text("Rekkefølgen er endret.")).to_be_visible()
    assert behovet(forste).prioritet == 2

    tast(vindu, side.get_by_role("link", name="Lege Prøve 2"))
    tast(vindu, side.get_by_text("Plassen trengs ikke lenger"), "Space")
    tast(vindu, vindu.felt("Behovet var meldt ved en feil"), "Space")
    tast(vindu, side.get_by_role("button", name="Meld at behovet faller bort"))
    expect(
        side.get_by_text(
            "Behovet har falt bort. De det gjelder, har fått beskjed hvis de bruker Felles ALIS."
        )
    ).to_be_visible()
    assert behovet(forste).status == "meldt"


def test_enter_in_a_field_reports_and_another_place_keeps_what_was_written(besok: NyttBesok) -> None:
    innmeldt = lag_innmeldt()
    vindu = besok(som=innehav(innmeldt.koordinator), javascript=False)
    side = vindu.side
    vindu.ga_til(f"/sykehusplass/meld/{innmeldt.saker[0].pk}/?hvor={innmeldt.foretak.sted.helseforetak_id}")
    vindu.felt("Når er det ønsket å begynne?").fill("1.9.2027")
    tast(vindu, vindu.felt("Når er det ønsket å begynne?"))
    expect(side.get_by_role("link", name="Velg minst én avdeling")).to_be_visible()
    vindu.felt("Hvor skal tjenesten tas?").select_option(label="I en kommunal institusjon")
    tast(vindu, side.get_by_role("button", name="Bytt sted"))
    expect(vindu.felt("Hvilken institusjon?")).to_be_visible()
    expect(vindu.felt("Når er det ønsket å begynne?")).to_have_value("1.9.2027")


def test_the_doctor_leaves_every_queue_by_keyboard(besok: NyttBesok) -> None:
    innmeldt = lag_innmeldt()
    behov_id = innmeldt.meld()
    vindu = besok(som=innehav(innmeldt.alis()), bredde="smal")
    side = vindu.side
    vindu.ga_til("/min-sak/")
    tast(vindu, side.get_by_role("link", name="Se sykehusplassen din"))
    tast(vindu, side.get_by_role("link", name="Se hvor du står"))
    tast(vindu, side.get_by_text("Jeg har fått plass et annet sted"), "Space")
    tast(vindu, side.get_by_role("button", name="Ja, ta meg ut av alle køer"))
    expect(side.get_by_text("Behovet har falt bort.")).to_be_visible()
    assert behovet(behov_id).status == "falt_bort"
