"""The agreement with a supervisor in the browser: every page good to look at, and the whole way walked by three people."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.records.parter.models import Rolleinnehav
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.avtaleforlop import Forlop, lag_forlop
from factories.veilederforlop import lag_sendt_veilederavtale, lag_signert_veilederavtale, lag_veilederkladd

Side = Callable[[Forlop], tuple[Aktor, str]]


def _ny(forlop: Forlop) -> tuple[Aktor, str]:
    return forlop.koordinator, f"/alis/{forlop.sak.pk}/veilederavtale/ny/"


def _utkast(forlop: Forlop) -> tuple[Aktor, str]:
    return forlop.koordinator, f"/veilederavtaler/{lag_veilederkladd(forlop, naa=timezone.now())}/utkast/"


def _mangler(forlop: Forlop) -> tuple[Aktor, str]:
    versjon_id = lag_veilederkladd(forlop, naa=timezone.now())
    return forlop.koordinator, f"/veilederavtaler/{versjon_id}/utkast/oppsummering/"


def _sendt(forlop: Forlop) -> tuple[Aktor, str]:
    versjon_id, _ = lag_sendt_veilederavtale(forlop, annet="Ord" * 60)
    return forlop.koordinator, f"/veilederavtaler/{versjon_id}/"


def _signering(forlop: Forlop) -> tuple[Aktor, str]:
    versjon_id, _ = lag_sendt_veilederavtale(forlop)
    return forlop.veileder, f"/veilederavtaler/{versjon_id}/signer/"


def _signert(forlop: Forlop) -> tuple[Aktor, str]:
    return forlop.koordinator, f"/veilederavtaler/{lag_signert_veilederavtale(forlop)}/"


def _avslutning(forlop: Forlop) -> tuple[Aktor, str]:
    return forlop.koordinator, f"/veilederavtaler/{lag_signert_veilederavtale(forlop)}/avslutt/"


def _liste(forlop: Forlop) -> tuple[Aktor, str]:
    lag_sendt_veilederavtale(forlop)
    return forlop.koordinator, "/veilederavtaler/"


SIDER = [_ny, _utkast, _mangler, _sendt, _signering, _signert, _avslutning, _liste]


def rolle(aktor: Aktor) -> Rolleinnehav:
    return Rolleinnehav.objects.get(person_id=aktor.person_id, rolle=aktor.rolle)


@pytest.mark.parametrize("side", SIDER, ids=lambda side: side.__name__.strip("_"))
def test_the_page_is_good_wide_and_narrow_light_and_dark(besok: NyttBesok, side: Side) -> None:
    aktor, sti = side(lag_forlop())
    krev_god_bred_og_smal(besok, som=rolle(aktor), sti=sti)


def test_it_is_made_sent_and_signed_without_javascript(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    vindu = besok(som=rolle(forlop.koordinator), javascript=False)
    vindu.ga_til(f"/alis/{forlop.sak.pk}/avtaler/")
    vindu.folg("Lag veilederavtale")
    vindu.side.get_by_label("Vera Veileder").check()
    vindu.trykk("Begynn")

    vindu.felt("Timer veiledning i året").fill("førtito")
    vindu.felt("Annet som er avtalt").fill("Ášši čálliidit Sámigillii.")
    vindu.trykk("Lagre og se over")
    assert "Skriv timene med tall" in vindu.side.locator("main").inner_text()
    assert vindu.felt("Annet som er avtalt").input_value() == "Ášši čálliidit Sámigillii."

    vindu.felt("Timer veiledning i året").fill("42")
    vindu.felt("Kontaktperson i kommunen").fill("Kari Kontakt")
    vindu.side.get_by_label("Begge deler").check()
    vindu.felt("Sted for samtalene").fill("Leinesfjord legesenter")
    vindu.side.get_by_label("Veilederen sender faktura").check()
    vindu.trykk("Lagre og se over")
    assert "91\N{NO-BREAK SPACE}317,19" in vindu.side.locator("main").inner_text()
    vindu.trykk("Send til signering")
    assert "Avtalen er sendt" in vindu.side.locator("main").inner_text()
    adresse = vindu.side.url.removeprefix(vindu.adresse)

    for aktor in (forlop.veileder, forlop.signatar):
        vindu = besok(som=rolle(aktor), javascript=False)
        vindu.ga_til("/oppgaver/")
        vindu.klikk(vindu.side.get_by_role("link", name="Les og signer"))
        vindu.trykk("Signer avtalen")
    vindu.ga_til(adresse)
    assert "Begge har signert" in vindu.side.locator("main").inner_text() or "Avtalen gjelder" in (
        vindu.side.locator("main").inner_text()
    )
