"""Paying in a real browser: one makes the order, another approves it and fetches the file, and the doctor sees her money."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from alis.domain.flyt import Refusjonsstatus
from alis.domain.tilgang import Aktor
from alis.services.utbetaling.registrer_konto import registrer_konto
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.innlogging import innehav
from factories.refusjon import Refusjonsforlop, annet, lag_godkjent
from factories.utbetaling import (
    LEGENS_KONTO,
    NAA,
    NY_KONTO,
    gi_konto,
    lag_betalbar,
    lag_ordre,
    lag_sendt_ordre,
    med_orgnr,
)

Side = tuple[Aktor, str]


def to_krav() -> tuple[Refusjonsforlop, Refusjonsforlop]:
    forste = lag_betalbar()
    return forste, lag_godkjent(fra=forste, felter=annet(hva="Grunnkurs C i Bodø"))


def lista() -> Side:
    """One order in the bank, one claim that waits, and an account number to confirm."""
    forste, andre = to_krav()
    lag_sendt_ordre(forste)
    registrer_konto(aktor=andre.alis, sak_id=andre.forlop.sak.pk, kontonummer=NY_KONTO, naa=NAA)
    return forste.koordinator, "/utbetalinger/"


def ny() -> Side:
    return to_krav()[0].koordinator, "/utbetalinger/ny/"


def til_godkjenning() -> Side:
    krav = to_krav()
    return krav[0].attestant, f"/utbetalinger/{lag_ordre(*krav).pk}/"


def svar() -> Side:
    krav = to_krav()
    return krav[0].attestant, f"/utbetalinger/{lag_sendt_ordre(*krav).pk}/svar/"


def kontoer() -> Side:
    krav = lag_betalbar()
    registrer_konto(aktor=krav.alis, sak_id=krav.forlop.sak.pk, kontonummer=NY_KONTO, naa=NAA)
    return krav.attestant, "/utbetalinger/kontonumre/"


def konto() -> Side:
    krav = lag_godkjent()
    gi_konto(krav)
    registrer_konto(aktor=krav.alis, sak_id=krav.forlop.sak.pk, kontonummer=NY_KONTO, naa=NAA)
    return krav.alis, f"/kontonummer/{krav.forlop.sak.pk}/"


SIDER: dict[str, Callable[[], Side]] = {
    "listen": lista,
    "ny": ny,
    "til godkjenning": til_godkjenning,
    "bankens svar": svar,
    "kontonumre": kontoer,
    "kontonummeret": konto,
}


@pytest.mark.parametrize("lag", SIDER.values(), ids=SIDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, lag: Callable[[], Side]) -> None:
    aktor, sti = lag()
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)


def test_money_goes_from_the_doctors_telephone_through_two_persons_and_the_bank(
    besok: NyttBesok, tmp_path: Path
) -> None:
    krav = med_orgnr(lag_godkjent())
    telefon = besok(som=innehav(krav.alis), bredde="smal", javascript=False)
    telefon.ga_til(f"/kontonummer/{krav.forlop.sak.pk}/")
    telefon.felt("Kontonummeret ditt").fill(LEGENS_KONTO)
    telefon.trykk("Lagre kontonummeret")

    kontor = besok(som=innehav(krav.koordinator))
    kontor.ga_til("/utbetalinger/kontonumre/")
    expect(kontor.side.get_by_text("8601 11 17947")).to_be_visible()
    kontor.klikk(kontor.side.get_by_role("button", name="Legen bekrefter nummeret"))
    kontor.ga_til("/utbetalinger/ny/")
    kontor.felt("Kontoen kommunen betaler fra").fill("1506 43 12348")
    kontor.trykk("Lag utbetalingen")
    expect(kontor.side.get_by_text("Nå må en annen attestant godkjenne utbetalingen.")).to_be_visible()

    bank = besok(som=innehav(krav.attestant))
    bank.ga_til(kontor.side.url.removeprefix(kontor.adresse))
    bank.trykk("Godkjenn for banken")
    with bank.side.expect_download() as hentet:
        bank.side.get_by_role("link", name="Hent filen til banken (XML)").click()
    fil = tmp_path / "betaling.xml"
    hentet.value.save_as(fil)
    assert [ett.text for ett in ElementTree.parse(fil).iter() if ett.tag.endswith("InstdAmt")] == ["3500.00"]
    bank.folg("Registrer bankens svar")
    bank.trykk("Registrer svaret")
    expect(bank.side.get_by_text("Banken har svart")).to_be_visible()

    telefon.ga_til(f"/refusjoner/{krav.krav_id}/")
    expect(telefon.side.get_by_text("Utbetalt").first).to_be_visible()
    assert krav.krav.status == Refusjonsstatus.UTBETALT


def test_the_foot_of_the_page_comes_after_what_is_on_it(besok: NyttBesok) -> None:
    aktor, sti = konto()
    vindu = besok(som=innehav(aktor), bredde="smal")
    vindu.ga_til(sti)
    siste = vindu.side.get_by_role("button", name="Lagre kontonummeret").bounding_box()
    fot = vindu.side.locator("footer").bounding_box()
    assert siste is not None
    assert fot is not None
    assert siste["y"] + siste["height"] <= fot["y"]
