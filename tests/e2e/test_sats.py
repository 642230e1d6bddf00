"""The pages of the rate sets: each in one of its states, wide and narrow; and the way from draft to publication."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from alis.domain.tilgang import Aktor
from alis.records.parter.models import Rolleinnehav
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.masse import lag_masse
from factories.parter import lag_kommune, lag_koordinator
from factories.sats import I_FJOR, Satsfolk, lag_satsfolk, lag_satskladd, lag_til_godkjenning, skriv

Lagd = tuple[Aktor, str]
LAERING = "element.laeringsaktiviteter.arsbelop"


def liste(folk: Satsfolk) -> Lagd:
    lag_til_godkjenning(folk)
    return folk.en, "/satser/"


def kladd(folk: Satsfolk, sti: str = "") -> Lagd:
    sats_id = lag_satskladd(folk.en)
    skriv(folk.en, sats_id, LAERING, 1_500_000)
    return folk.en, f"/satser/kladd/{sats_id}/{sti}"


def virkning(folk: Satsfolk) -> Lagd:
    kommune = lag_kommune("5001", "Prøve")
    lag_masse(5, koordinator=lag_koordinator(kommune), kommuner=[kommune])
    return kladd(folk, "virkning/")


TILSTANDER: dict[str, Callable[[Satsfolk], Lagd]] = {
    "liste": liste,
    "sett": lambda folk: (folk.radgiver, f"/satser/{I_FJOR}/"),
    "kladd": kladd,
    "rediger": lambda folk: kladd(folk, "rediger/"),
    "virkning": virkning,
    "ny": lambda folk: (folk.radgiver, "/satser/ny/"),
    "godkjenn": lambda folk: (folk.en, f"/satser/kladd/{lag_til_godkjenning(folk)}/godkjenn/"),
}


def innehav(aktor: Aktor) -> Rolleinnehav:
    return Rolleinnehav.objects.get(person_id=aktor.person_id, rolle=aktor.rolle)


@pytest.mark.parametrize("tilstand", TILSTANDER.values(), ids=TILSTANDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, tilstand: Callable[[Satsfolk], Lagd]) -> None:
    aktor, sti = tilstand(lag_satsfolk())
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)


def test_three_persons_bring_a_draft_into_force_without_javascript(besok: NyttBesok) -> None:
    """The adviser writes an amount with its source and tries it; two in the directorate say yes."""
    folk = lag_satsfolk()
    radgiver = besok(som=innehav(folk.radgiver), javascript=False)
    radgiver.ga_til("/satser/")
    radgiver.folg("Lag satser for en ny periode")
    radgiver.trykk("Lag kladd")
    radgiver.folg("Skriv i kladden")
    radgiver.side.locator(f"[name='{LAERING}']").fill("15 000")
    radgiver.trykk("Lagre")
    expect(radgiver.side.get_by_text("går taket fra 14 000 kr til 15 000 kr")).to_be_visible()
    radgiver.trykk("Send til godkjenning")
    adresse = radgiver.side.url.removeprefix(radgiver.adresse)

    for aktor, knapp in ((folk.en, "Godkjenn"), (folk.to, "Godkjenn og publiser")):
        godkjenner = besok(som=innehav(aktor), javascript=False)
        godkjenner.ga_til(adresse)
        godkjenner.folg("Les og godkjenn")
        godkjenner.trykk(knapp)
    expect(godkjenner.side.get_by_text("Satsene er publisert.")).to_be_visible()
    godkjenner.ga_til("/satser/nasjonal-alis/2026-06/")
    expect(godkjenner.side.get_by_text("endres fra 14 000 kr til 15 000 kr")).to_be_visible()
