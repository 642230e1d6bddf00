"""What became of an offer, told to the doctor and her kommune until something new comes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alis.domain.varsel import Varselmal
from alis.records.plassering.models import Plasstilbud
from alis.records.varsel.models import Varsel
from alis.services.plassering.lop_ut_tilbud import lop_ut_tilbud
from alis.services.plassering.send_tilbud import send_tilbud
from factories.innlogging import klient_for
from factories.parter import lag_koordinator
from factories.plasscene import IDAG, Scene, tekst
from factories.utdanning import lag_alis

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_the_doctor_is_told_that_her_contract_is_made(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    tekst(klient_for(lag_alis(scene.forste.sak)), f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    tekst(scene.kontakt, f"/plasstilbud/{tilbud.pk}/kontrakt/", dato=IDAG.strftime("%d.%m.%Y"), laas=2)
    fortalt = Varsel.objects.filter(mal=Varselmal.PLASSKONTRAKT)
    assert set(fortalt.values_list("rolle", flat=True)) <= {"alis", "koordinator"}
    assert fortalt.get(rolle="alis").person_id == scene.forste.sak.lege_id


def test_a_place_taken_back_after_a_yes_is_called_a_place(scene: Scene) -> None:
    lag_koordinator()
    tilbud = scene.send(scene.forste)
    legen = klient_for(lag_alis(scene.forste.sak))
    tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    tekst(scene.kontakt, f"/plasstilbud/{tilbud.pk}/trekk/", laas=2, fordi="Avdelingen stenger.")
    assert Plasstilbud.objects.get(pk=tilbud.pk).svart_at is not None
    side = tekst(legen, f"/plasstilbud/{tilbud.pk}/")
    assert "Plassen er trukket" in side and "Sykehuset har trukket plassen etter at det var sagt ja." in side
    assert "Sykehuset har trukket tilbudet" not in side
    behovet = f"/sykehusplass/{scene.forste.pk}/"
    assert "Sykehuset har trukket plassen du sa ja til. Du står i køen igjen" in tekst(legen, behovet)
    assert "plassen legen sa ja til. Legen står i køen igjen" in tekst(klient_for(lag_koordinator()), behovet)


def test_an_offer_that_was_not_answered_in_time_is_told_of_until_the_next(scene: Scene) -> None:
    send_tilbud(
        aktor=scene.foretak.kontakt,
        behov_id=scene.forste.pk,
        plass_id=scene.plass.pk,
        naa=timezone.now() - timedelta(days=20),
    )
    lop_ut_tilbud()
    behovet = f"/sykehusplass/{scene.forste.pk}/"
    legen, kommunen = klient_for(lag_alis(scene.forste.sak)), klient_for(lag_koordinator())
    assert "Du svarte ikke på det siste tilbudet i tide. Du står i køen som før" in tekst(legen, behovet)
    assert "Legen svarte ikke på det siste tilbudet i tide" in tekst(kommunen, behovet)
    scene.kontakt.post(f"/plassko/{scene.forste.pk}/", {"plass": str(scene.plass.pk)})
    assert "i tide" not in tekst(legen, behovet)


@pytest.mark.parametrize("er_notert", [True, False])
def test_what_can_change_it_begins_with_the_offer_that_ran_out(scene: Scene, er_notert: bool) -> None:
    """Also until the night's work has noted that it did."""
    send_tilbud(
        aktor=scene.foretak.kontakt,
        behov_id=scene.forste.pk,
        plass_id=scene.plass.pk,
        naa=timezone.now() - timedelta(days=20),
    )
    if er_notert:
        lop_ut_tilbud()
    behovet = f"/sykehusplass/{scene.forste.pk}/"
    legen, kommunen = klient_for(lag_alis(scene.forste.sak)), klient_for(lag_koordinator())
    slik = "Hva som kan endre det</h2> <ul><li>"
    assert (
        f"{slik}Et tilbud gikk ut uten svar. Du beholder plassen i køen, og venter på det neste. Svar på det innen fristen."
        in tekst(legen, behovet)
    )
    assert f"{slik}Et tilbud gikk ut uten svar. Legen beholder plassen i køen" in tekst(kommunen, behovet)
    lop_ut_tilbud()
    scene.kontakt.post(f"/plassko/{scene.forste.pk}/", {"plass": str(scene.plass.pk)})
    for klient in (legen, kommunen):
        assert "gikk ut uten svar" not in tekst(klient, behovet), "a new one waits for her answer"


def test_nothing_of_an_offer_that_ran_out_to_one_who_had_none(scene: Scene) -> None:
    behovet = f"/sykehusplass/{scene.forste.pk}/"
    side = tekst(klient_for(lag_koordinator()), behovet)
    assert "Hva som kan endre det</h2> <ul><li>Kommunen kan endre" in side
