"""The line of versions and the rounds in a real browser: good wide and narrow, and usable without JavaScript."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rolle
from alis.services.malrunde.hopp_over import hopp_over
from alis.services.malrunde.lag_kladder import lag_kladder
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.avtaleforlop import PARTENE, lagre
from factories.innlogging import innehav
from factories.malrunde import MAL, NY, RUNDEN, lag_paa_eldre_mal
from factories.parter import lag_aktor_i, lag_kontor
from factories.versjoner import avtale_id, lag_to_versjoner

LANGT = "Kontrollundersøkelsesgjennomføringsforskriftsendringsforslag " * 8
RUNDESTI = f"/malrunder/{MAL}/{NY}/"
Lagd = tuple[Aktor, str]


def versjoner(rest: str = "", som: str = "alis") -> Callable[[], Lagd]:
    def lag() -> Lagd:
        forlop = lag_to_versjoner()
        return getattr(forlop, som), f"/versjoner/{avtale_id(forlop)}/{rest}"

    return lag


def runde_med_alt() -> Lagd:
    """One draft, one that is skipped for a long reason, one that has not been begun."""
    kladd, hoppet, _ = lag_paa_eldre_mal(), lag_paa_eldre_mal(), lag_paa_eldre_mal()
    lag_kladder(aktor=kladd.koordinator, **RUNDEN, avtaler=[avtale_id(kladd)])
    hopp_over(aktor=kladd.koordinator, **RUNDEN, avtale_id=avtale_id(hoppet), grunn=LANGT[:500])
    return kladd.koordinator, RUNDESTI


def samlet() -> Lagd:
    forlop = lag_paa_eldre_mal()
    kontor = lag_kontor("Nord", dekker=(forlop.sak.kommune,))
    return lag_aktor_i(kontor.organisasjon, Rolle.KONTORRADGIVER), RUNDESTI


def hopp() -> Lagd:
    forlop = lag_paa_eldre_mal()
    return forlop.koordinator, f"{RUNDESTI}hopp-over/{avtale_id(forlop)}/"


TILSTANDER: dict[str, Callable[[], Lagd]] = {
    "alle versjoner": versjoner(),
    "en dag uten versjon": versjoner("?dag=1.1.2020"),
    "en dag som ikke finnes": versjoner("?dag=31.2.2025"),
    "sammenligning": versjoner("sammenlign/?fra=1&til=2"),
    "sammenligning, alt": versjoner("sammenlign/?fra=1&til=2&vis=alt", "koordinator"),
    "samme versjon to ganger": versjoner("sammenlign/?fra=1&til=1"),
    "rundene": lambda: (lag_paa_eldre_mal().koordinator, "/malrunder/"),
    "ingen runder": lambda: (lag_to_versjoner().koordinator, "/malrunder/"),
    "en runde": runde_med_alt,
    "en runde, for rådgiveren": samlet,
    "hopp over": hopp,
}


@pytest.mark.parametrize("tilstand", TILSTANDER.values(), ids=TILSTANDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, tilstand: Callable[[], Lagd]) -> None:
    aktor, sti = tilstand()
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)


def test_two_columns_stand_side_by_side_when_wide_and_above_each_other_when_narrow(besok: NyttBesok) -> None:
    aktor, sti = versjoner("sammenlign/?fra=1&til=2")()
    for bredde, ved_siden in (("bred", True), ("smal", False)):
        vindu = besok(som=innehav(aktor), bredde=bredde)
        vindu.ga_til(sti)
        gammel, ny = (vindu.side.locator(".forskjell tr.avtalt td").nth(nr).bounding_box() for nr in (0, 1))
        assert gammel and ny
        assert (gammel["y"] == ny["y"]) is ved_siden


@pytest.mark.parametrize("javascript", [True, False], ids=["med javascript", "uten javascript"])
def test_a_whole_kommune_is_brought_over(besok: NyttBesok, javascript: bool) -> None:
    """The pages between are judged too, where there is JavaScript to judge them with."""
    en, to = lag_paa_eldre_mal(), lag_paa_eldre_mal()
    vindu = besok(som=innehav(en.koordinator), javascript=javascript, bredde="smal")
    vindu.ga_til(RUNDESTI)
    vindu.felt("Ta med alle som kan tas med").check()
    vindu.trykk("Lag kladder")
    assert vindu.tittel == "2 kladder er laget"
    if javascript:
        vindu.krev_god_side()
    mangler = to.sak.avtaler.get().versjoner.get(nummer=2)
    lagre(
        to,
        mangler.pk,
        type(PARTENE)(**{**vars(PARTENE), "arbeidssted": ""}),
        naa=timezone.now() - timedelta(hours=1),
    )
    vindu.folg("Gå til de 2 kladdene")
    vindu.felt("Ta med alle som kan tas med").check()
    vindu.trykk("Se over kladdene før sending")
    assert "Arbeidssted mangler." in vindu.side.locator("main").inner_text()
    if javascript:
        vindu.krev_god_side()
    vindu.trykk("Send til signering")
    assert vindu.tittel == "1 avtale er sendt"
