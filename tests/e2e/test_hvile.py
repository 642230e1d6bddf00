"""«Meld endring» in the course: choose, see what it will do, save; and the doctor's answer. Good wide and narrow."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from e2e.conftest import NyttBesok
from factories.avtaleforlop import Forlop, lag_forlop, lag_signert
from factories.innlogging import innehav
from factories.utdanning import lag_foreslatt_fravar

I_DAG = timezone.localdate()


def med_avtale() -> Forlop:
    forlop = lag_forlop()
    lag_signert(forlop)
    return forlop


def dato(dager: int) -> str:
    return f"{I_DAG + timedelta(days=dager):%d.%m.%Y}"


def test_a_coordinator_sees_what_hospital_service_does_before_she_saves_it(besok: NyttBesok) -> None:
    forlop = med_avtale()
    vindu = besok(som=innehav(forlop.koordinator), javascript=False)
    vindu.ga_til(f"/alis/{forlop.sak.pk}/endre/")
    vindu.folg("Sykehustjeneste")
    vindu.felt("Første dag i sykehuset").fill(dato(30))
    vindu.felt("Siste dag i sykehuset").fill(dato(210))
    vindu.trykk("Se hva som skjer")
    assert vindu.tittel == "Dette skjer hvis du lagrer"
    assert "Hele avtalen hviler" in vindu.side.inner_text("main")
    assert "varer 181 dager lenger" in vindu.side.inner_text("main")
    assert not forlop.sak.fravar.exists()
    vindu.trykk("Lagre endringen")
    assert forlop.sak.fravar.count() == 1


def test_the_preview_is_good_wide_and_narrow(besok: NyttBesok) -> None:
    forlop = med_avtale()
    rad = forlop.sak.stillinger.get()
    for bredde, sprak, morkt in (("bred", "nb", False), ("smal", "nn", True)):
        vindu = besok(som=innehav(forlop.koordinator), bredde=bredde, sprak=sprak, morkt=morkt)
        vindu.ga_til(f"/alis/{forlop.sak.pk}/endre/bytt/{rad.pk}/")
        vindu.side.locator("input[name=prosent]").fill("50")
        vindu.side.locator("input[name=fom]").fill(dato(60))
        vindu.klikk(vindu.side.locator("form.oppgaveskjema button[type=submit]"))
        expect(vindu.side.locator("button[name=bekreft]")).to_be_visible()
        vindu.krev_god_side()


def test_the_doctor_answers_on_her_phone(besok: NyttBesok) -> None:
    forlop = med_avtale()
    fravar_id = lag_foreslatt_fravar(forlop.sak, fom=I_DAG, tom=I_DAG + timedelta(days=90))
    vindu = besok(som=innehav(forlop.alis), bredde="smal")
    vindu.ga_til(f"/alis/{forlop.sak.pk}/fravar/{fravar_id}/svar/")
    vindu.krev_god_side()
    vindu.trykk("Ja, de skal fortsette")
    assert "Du sa ja." in vindu.side.inner_text("main")
    assert forlop.sak.fravar.get().aktiviteter_fortsetter
