"""What one wrote in a draft that a colleague sent meanwhile is shown, so that it can be kept."""

import pytest
from playwright.sync_api import expect

from alis.services.avtale.send_til_signering import send_til_signering
from e2e.conftest import NyttBesok
from factories.avtaleforlop import NAA, lag_ferdig_kladd, lag_forlop
from factories.innlogging import innehav

ORDENE = "Kommunen dekker kurs på Leinesfjord.\nOgså reisen dit."


@pytest.mark.parametrize(("bredde", "sprak"), [("bred", "nb"), ("smal", "nn")])
def test_the_words_are_there_to_be_copied(besok: NyttBesok, bredde: str, sprak: str) -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    vindu = besok(som=innehav(forlop.koordinator), bredde=bredde, sprak=sprak)
    vindu.ga_til(f"/avtaler/{versjon_id}/utkast/belop/")
    felt = vindu.side.locator("textarea").first
    felt.fill(ORDENE)
    laas = forlop.versjon(versjon_id).laas
    send_til_signering(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    felt.press("Tab")
    vindu.klikk(vindu.side.locator("form.skjema button[type=submit], main form button[type=submit]"))
    expect(vindu.side.locator("p.kort").filter(has_text="Leinesfjord")).to_contain_text("Også reisen dit.")
    vindu.krev_god_side()
