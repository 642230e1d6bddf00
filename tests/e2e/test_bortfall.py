"""An agreement that never begins, in a real browser: a doctor withdraws, and every page of it wide and narrow."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from alis.domain.tilgang import Aktor
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.bortfall import avslutt, lag_ikke_begynt, lag_to_versjoner, trekk_seg_na
from factories.innlogging import innehav

NAA = timezone.now() - timedelta(hours=3)
IDAG = timezone.localdate()
FRA = IDAG + timedelta(days=40)

Side = tuple[Aktor, str]


def skjema() -> Side:
    forlop, versjon_id = lag_ikke_begynt(naa=NAA, fra=FRA)
    return forlop.koordinator, f"/avtaler/{versjon_id}/opphor/?grunn=fratredelse"


def velg_ved_siden_av() -> Side:
    forlop, forste, _ = lag_to_versjoner(naa=NAA, fra=FRA)
    return forlop.koordinator, f"/avtaler/{forste}/opphor/"


def falt(som: str, sti: str) -> Side:
    forlop, versjon_id = lag_ikke_begynt(naa=NAA, fra=FRA)
    opphor_id = trekk_seg_na(forlop, versjon_id)
    steder = {"versjon": versjon_id, "opphor": opphor_id, "sak": forlop.sak.pk}
    return getattr(forlop, som), sti.format(**steder)


def avtalen_ved_siden_av() -> Side:
    forlop, forste, andre = lag_to_versjoner(naa=NAA, fra=FRA)
    avslutt(forlop, forste, siste_dag=IDAG, naa=timezone.now())
    return forlop.alis, f"/versjoner/{forlop.versjon(andre).avtale_id}/"


SIDER: dict[str, Callable[[], Side]] = {
    "velg grunn": velg_ved_siden_av,
    "skjema": skjema,
    "avtalen for koordinatoren": lambda: falt("koordinator", "/avtaler/{versjon}/"),
    "avtalen for legen": lambda: falt("alis", "/avtaler/{versjon}/"),
    "avslutningen": lambda: falt("koordinator", "/opphor/{opphor}/"),
    "kvittering": lambda: falt("koordinator", "/opphor/{opphor}/kvittering/"),
    "saken": lambda: falt("koordinator", "/alis/{sak}/"),
    "versjonene": avtalen_ved_siden_av,
}


@pytest.mark.parametrize("lag", SIDER.values(), ids=SIDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, lag: Callable[[], Side]) -> None:
    aktor, sti = lag()
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)


def test_a_doctor_withdraws_and_reads_that_the_agreement_never_began(besok: NyttBesok) -> None:
    forlop, versjon_id = lag_ikke_begynt(naa=NAA, fra=FRA)
    vindu = besok(som=innehav(forlop.koordinator))
    vindu.ga_til(f"/avtaler/{versjon_id}/")
    vindu.folg("Avslutt avtalen")
    vindu.folg("Legen slutter i stillingen")
    vindu.felt("Siste dag avtalen gjelder").fill(f"{IDAG:%d.%m.%Y}")
    vindu.side.locator("input[name=engangs][value=nei]").check()
    vindu.side.locator("input[name=ubrukt][value=nei]").check()
    vindu.trykk("Se hva som skjer")
    expect(vindu.side.get_by_role("heading", name="Avtalen begynner aldri")).to_be_visible()
    vindu.krev_god_side()
    vindu.trykk("Avslutt avtalen")
    expect(vindu.side.get_by_role("heading", name="Avtalen falt bort")).to_be_visible()
    alis = besok(som=innehav(forlop.alis), bredde="smal")
    alis.ga_til(f"/avtaler/{versjon_id}/")
    expect(alis.side.get_by_text("Begynte aldri å gjelde").first).to_be_visible()
