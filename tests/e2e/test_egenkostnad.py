"""The pages of the kommune's own costs in a real browser: wide and narrow, light and dark, in both written forms."""

from collections.abc import Callable

import pytest

from alis.domain.tilgang import Aktor
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.egenkostnad import lag_kladd, lag_sendt, returner
from factories.innlogging import innehav

Side = tuple[Aktor, str]


def kladd(sti: str = "") -> Side:
    kostnad = lag_kladd(med_bilag=not sti)
    return kostnad.koordinator, f"/kostnader/{kostnad.kostnad_id}/{sti}"


def til_godkjenning(sti: str = "") -> Side:
    kostnad = lag_sendt()
    return kostnad.attestant, sti or f"/kostnader/{kostnad.kostnad_id}/"


SIDER: dict[str, Callable[[], Side]] = {
    "lista": lambda: til_godkjenning("/kostnader/"),
    "kladden": kladd,
    "rett": lambda: kladd("rediger/"),
    "til godkjenning": til_godkjenning,
}


@pytest.mark.parametrize("lag", SIDER.values(), ids=SIDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, lag: Callable[[], Side]) -> None:
    aktor, sti = lag()
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)


LUFT_MELLOM_LINJENE = """() => {
  const linjer = [...document.querySelectorAll("aside .sidekort li")].map(li => {
    const tekst = document.createRange();
    tekst.selectNodeContents(li);
    return tekst.getBoundingClientRect();
  });
  return linjer.slice(1).map((linje, nr) => linje.top - linjer[nr].bottom);
}"""


def test_what_has_happened_is_told_apart_also_where_a_line_is_broken(besok: NyttBesok) -> None:
    kostnad = returner(lag_sendt())
    vindu = besok(som=innehav(kostnad.koordinator), bredde="smal", sprak="nb", morkt=False)
    vindu.ga_til(f"/kostnader/{kostnad.kostnad_id}/")
    luft = vindu.side.evaluate(LUFT_MELLOM_LINJENE)
    assert luft and all(8 <= ett <= 12 for ett in luft), luft


def test_the_paper_stands_beside_the_cost_where_there_is_room(besok: NyttBesok) -> None:
    kostnad = lag_sendt()
    vindu = besok(som=innehav(kostnad.koordinator), bredde="bred", sprak="nb", morkt=False)
    vindu.ga_til(f"/kostnader/{kostnad.kostnad_id}/")
    fakta, bilag = (vindu.side.locator(en).bounding_box() for en in (".refusjonsfakta", ".bilag"))
    assert fakta and bilag and fakta["x"] + fakta["width"] < bilag["x"] and bilag["y"] < fakta["y"]
