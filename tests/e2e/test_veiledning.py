"""Supervision in a real browser: doctor and supervisor sign on the phone, the kommune attests, and another approves."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import expect

from alis.domain.tilgang import Aktor
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.innlogging import innehav
from factories.veiledning import (
    Veiledning,
    lag_attestert,
    lag_mote,
    lag_samlet,
    lag_signert,
    lag_veiledning,
    mote,
)

Side = tuple[Aktor, str]


def moter() -> Side:
    veiledning = lag_veiledning()
    lag_signert(veiledning)
    lag_mote(veiledning, mote(date(2025, 9, 8)))
    return veiledning.alis, f"/veiledning/{veiledning.sak.pk}/"


def nytt() -> Side:
    veiledning = lag_veiledning()
    return veiledning.alis, f"/veiledning/{veiledning.sak.pk}/nytt/"


def til_signering() -> Side:
    veiledning = lag_veiledning()
    lag_mote(veiledning)
    return veiledning.veileder, f"/veiledning/attester/{lag_samlet(veiledning).pk}/"


def til_attestering() -> Side:
    veiledning = lag_veiledning()
    return veiledning.attestant, f"/veiledning/attester/{lag_signert(veiledning).pk}/"


def til_godkjenning() -> Side:
    veiledning = lag_veiledning()
    return veiledning.forlop.signatar, f"/veiledning/attester/{lag_attestert(veiledning).pk}/"


def liste() -> Side:
    veiledning = lag_veiledning()
    lag_signert(veiledning)
    return veiledning.forlop.koordinator, "/veiledning/"


SIDER: dict[str, Callable[[], Side]] = {
    "møtene": moter,
    "nytt møte": nytt,
    "til signering": til_signering,
    "til attestering": til_attestering,
    "til godkjenning": til_godkjenning,
    "liste": liste,
}


@pytest.mark.parametrize("lag", SIDER.values(), ids=SIDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, lag: Callable[[], Side]) -> None:
    aktor, sti = lag()
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)


def test_hours_go_from_the_phone_to_an_approved_attest(besok: NyttBesok) -> None:
    veiledning = lag_veiledning()
    sti = _gather_and_sign(besok, veiledning)
    veileder = besok(som=innehav(veiledning.veileder), bredde="smal")
    veileder.ga_til(sti)
    veileder.trykk("Signer listen")
    koordinator = besok(som=innehav(veiledning.forlop.koordinator))
    koordinator.ga_til(sti)
    koordinator.felt("Hva har veiledningen kostet kommunen?").fill("2 371,88")
    koordinator.trykk("Attester")
    signatar = besok(som=innehav(veiledning.forlop.signatar))
    signatar.ga_til(sti)
    signatar.trykk("Godkjenn")
    expect(signatar.side.get_by_text("Kommunen har godkjent timene.")).to_be_visible()


def _gather_and_sign(besok: NyttBesok, veiledning: Veiledning) -> str:
    """Two taps from the page of sessions: gather, and sign."""
    alis = besok(som=innehav(veiledning.alis), bredde="smal", javascript=False)
    alis.ga_til(f"/veiledning/{veiledning.sak.pk}/")
    alis.folg("Legg til møte")
    alis.felt("Dag").fill("1.9.2025")
    alis.felt("Når begynte møtet?").fill("10.30")
    alis.felt("Timer").fill("1,5")
    alis.trykk("Legg til")
    alis.trykk("Samle og signer")
    sti = alis.side.url.split("/", 3)[3]
    alis.trykk("Signer listen")
    return f"/{sti}"
