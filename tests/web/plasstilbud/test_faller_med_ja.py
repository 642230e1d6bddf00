"""Before a yes the doctor reads what she gives up elsewhere, and ticks off for what she has said yes to."""

import re

import pytest
from django.test import Client

from alis.domain.flyt import Tilbudsstatus
from alis.records.plassering.models import Plasstilbud
from alis.web.felles.visning import dato_lang
from factories.innlogging import klient_for
from factories.plasscene import IDAG, START, Scene, tekst
from factories.sykehusplass import lag_behov, lag_foretak, lag_plass, lag_tilbud
from factories.tjeneste import godta
from factories.utdanning import lag_alis
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db
KRYSS = 'name="gir_fra_seg"'


class Delt:
    """She has an offer of a part in Bodø, and is offered all of it in Tromsø."""

    def __init__(self) -> None:
        scene, nabo = Scene(), lag_foretak("Tromsø")
        dager = {"tidligst": START, "onsket_fom": START}
        i_deler = lag_behov(nabo, sak=scene.forste.sak, deler=2, **dager)
        self.del_ = lag_tilbud(nabo, i_deler, lag_plass(nabo, fom=START, maneder=3), svarfrist=IDAG)
        self.hel = scene.send(scene.forste)
        self.legen: Client = klient_for(lag_alis(scene.forste.sak))
        self.side = f"/plasstilbud/{self.hel.pk}/"

    def les(self) -> tuple[str, dict[str, object]]:
        """The page, and what its form sends without a tick."""
        side = tekst(self.legen, self.side)
        return side, {"laas": 1, "faller": re.findall(r'name="faller" value="([^"]+)"', side)}

    def svar(self, **data: object) -> str:
        return tekst(self.legen, f"{self.side}svar/", **data)

    def status(self) -> tuple[str, str]:
        for rad in (self.del_, self.hel):
            rad.refresh_from_db()
        return self.del_.status, self.hel.status


@pytest.fixture
def delt() -> Delt:
    return Delt()


def om_delen(status: str) -> str:
    fra = dato_lang(START).replace("\u00a0", " ")
    return f"<li>3 måneder i Medisin i Tromsø (Prøvesykehuset Tromsø HF) fra {fra}. {status}"


def test_the_place_the_start_and_the_months_are_told_and_nothing_is_taken_without_a_tick(delt: Delt) -> None:
    godta(delt.del_)
    side, felter = delt.les()
    assert "Sier du ja til denne plassen, gir du fra deg:" in side
    assert om_delen("Du har sagt ja til plassen. Den blir ledig for andre") in side
    assert KRYSS in side
    uten = delt.svar(svar="ja", **felter)
    assert "Kryss av for det du gir fra deg. Uten det er svaret ikke sendt." in uten
    assert 'href="#id_gir_fra_seg"' in uten
    assert om_delen("Du har sagt ja") in uten
    assert delt.status() == (Tilbudsstatus.GODTATT, Tilbudsstatus.SENDT)
    assert "Du har tatt imot" in delt.svar(svar="ja", gir_fra_seg="on", **felter)
    assert delt.status() == (Tilbudsstatus.TRUKKET, Tilbudsstatus.GODTATT)


def test_an_offer_that_waits_elsewhere_is_told_and_needs_no_tick(delt: Delt) -> None:
    side, felter = delt.les()
    assert om_delen("Du har ikke svart på tilbudet. Det gjelder ikke lenger etter et ja her.") in side
    assert KRYSS not in side
    assert "Du har tatt imot" in delt.svar(svar="ja", **felter)
    assert delt.status() == (Tilbudsstatus.TRUKKET, Tilbudsstatus.GODTATT)


def test_an_old_page_is_told_that_what_she_gives_up_has_changed_and_she_has_all_as_it_was(delt: Delt) -> None:
    _side, felter = delt.les()
    felter["faller"] = []
    igjen = delt.svar(svar="ja", gir_fra_seg="on", **felter)
    assert "Det du gir fra deg med et ja, er endret etter at du åpnet siden." in igjen
    assert "Svaret er ikke sendt, og du har alt som før." in igjen
    assert om_delen("Du har ikke svart") in igjen
    assert delt.status() == (Tilbudsstatus.SENDT, Tilbudsstatus.SENDT)


def test_one_who_has_said_yes_in_another_window_meanwhile_is_asked_to_tick(delt: Delt) -> None:
    _side, felter = delt.les()
    godta(delt.del_)
    igjen = delt.svar(svar="ja", **felter)
    assert "Uten det er svaret ikke sendt." in igjen
    assert KRYSS in igjen
    assert delt.status() == (Tilbudsstatus.GODTATT, Tilbudsstatus.SENDT)


def test_where_nothing_is_given_up_nothing_is_said_of_it(delt: Delt) -> None:
    halv = tekst(delt.legen, f"/plasstilbud/{delt.del_.pk}/")
    assert "Ja, jeg tar plassen" in halv
    Plasstilbud.objects.filter(pk=delt.del_.pk).update(
        status=Tilbudsstatus.AVSLATT, svart_at=delt.del_.sendt_at, svart_av=delt.del_.behov.sak.lege_id
    )
    for side in (halv, delt.les()[0]):
        assert "gir du fra deg" not in side
        assert KRYSS not in side
    assert "Du har tatt imot" in delt.svar(svar="ja", laas=1)


def test_what_she_gives_up_is_told_with_no_more_than_twelve_questions(delt: Delt) -> None:
    godta(delt.del_)
    assert antall_sporringer(delt.legen, delt.side) <= 12
