"""An offer, from the trust to the doctor and back, as a browser asks for it."""

from datetime import timedelta

import pytest

from alis.domain.flyt import Tilbudsstatus
from alis.domain.varsel import Varselmal
from alis.domain.verdier import add_months
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud
from alis.records.varsel.models import Varsel
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator
from factories.plasscene import IDAG, START, Scene, tekst
from factories.sykehusplass import lag_behov, lag_foretak, lag_plass
from factories.utdanning import lag_alis
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_the_doctor_reads_the_offer_and_says_yes(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    legen = klient_for(lag_alis(scene.forste.sak))
    side = tekst(legen, f"/plasstilbud/{tilbud.pk}/")
    for ord_ in (
        "2 måneder senere enn ønsket",
        "innenfor seks måneder",
        "Svar senest",
        "beholder du plassen",
    ):
        assert ord_ in side
    assert "Plassen er din" in tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    igjen = tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="nei", laas=1)
    assert "Svaret du sendte nå, gjelder ikke" in igjen
    tilbud.refresh_from_db()
    assert tilbud.status == Tilbudsstatus.GODTATT


def test_a_no_says_what_it_means_and_the_next_stands_on_the_vacancy(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    legen = klient_for(lag_alis(scene.forste.sak))
    side = tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="nei", laas=1)
    assert "Denne plassen blir ikke foreslått for deg igjen." in side and 'name="sikker"' in side
    tilbud.refresh_from_db()
    assert tilbud.status == Tilbudsstatus.SENDT
    side = tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="nei", sikker="ja", laas=1)
    assert "Du har sagt nei til plassen" in side
    assert "Neste i forslaget er Lege Prøve 2, Steigen" in tekst(scene.kontakt, f"/plasser/{scene.plass.pk}/")
    assert "er ledig igjen" in tekst(scene.kontakt, "/oppgaver/")


def test_where_nobody_else_can_use_what_she_said_no_to_it_is_told_and_is_no_task(scene: Scene) -> None:
    Behov.objects.filter(pk=scene.andre.pk).update(onsket_fom=add_months(START, 9))
    tilbud = scene.send(scene.forste)
    nei = {"svar": "nei", "sikker": "ja", "laas": 1}
    tekst(klient_for(lag_alis(scene.forste.sak)), f"/plasstilbud/{tilbud.pk}/svar/", **nei)
    assert "er ledig igjen" not in tekst(scene.kontakt, "/oppgaver/")
    assert "En plass er ledig igjen, og ingen i køen kan bruke den" in tekst(scene.kontakt, "/varsler/")
    varsel = Varsel.objects.get(mal=Varselmal.PLASS_LEDIG_FOR_INGEN)
    ett = tekst(scene.kontakt, f"/varsler/{varsel.pk}/")
    assert "Den passer ikke for noen av dem som venter på tilbud." in ett
    assert f'href="/plasser/{scene.plass.pk}/"' in ett
    assert "Ingen i køen står for tur til denne plassen" in tekst(
        scene.kontakt, f"/plasser/{scene.plass.pk}/"
    )


def test_the_answer_is_a_task_of_the_doctors_until_she_has_given_it(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    legen = klient_for(lag_alis(scene.forste.sak))
    assert f"/plasstilbud/{tilbud.pk}/" in tekst(legen, "/oppgaver/")
    tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    assert f"/plasstilbud/{tilbud.pk}/" not in tekst(legen, "/oppgaver/")


def test_her_kommune_reads_the_offer_and_answers_nothing(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    kommunen = klient_for(lag_koordinator())
    side = tekst(kommunen, f"/plasstilbud/{tilbud.pk}/")
    assert "Lege Prøve 1 svarer senest" in side
    assert "Ja, jeg tar plassen" not in side
    assert kommunen.post(f"/plasstilbud/{tilbud.pk}/svar/", {"svar": "ja"}).status_code == 404


@pytest.mark.parametrize("hvem", ["kommune", "foretak", "lege"])
def test_nobody_else_knows_that_there_is_an_offer(scene: Scene, hvem: str) -> None:
    tilbud = scene.send(scene.forste)
    andre = {
        "kommune": lambda: lag_koordinator(lag_kommune("4601", "Bergen")),
        "foretak": lambda: lag_foretak("Tromsø").kontakt,
        "lege": lambda: lag_alis(scene.andre.sak),
    }[hvem]()
    assert klient_for(andre).get(f"/plasstilbud/{tilbud.pk}/").status_code == 404


def test_the_trust_takes_an_offer_back_and_registers_the_contract(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    tekst(klient_for(lag_alis(scene.forste.sak)), f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    adresse = f"/plasstilbud/{tilbud.pk}/"
    for_tidlig = f"{IDAG - timedelta(days=1):%d.%m.%Y}"
    assert "fra legen sa ja" in tekst(scene.kontakt, f"{adresse}kontrakt/", laas=2, dato=for_tidlig)
    tom = tekst(scene.kontakt, f"{adresse}kontrakt/", laas=2, dato="")
    assert f"for eksempel {IDAG.day}.{IDAG.month}.{IDAG.year}." in tom
    side = tekst(scene.kontakt, f"{adresse}kontrakt/", laas=2, dato=f"{IDAG:%d.%m.%Y}")
    assert "Arbeidsavtalen er registrert" in side
    assert "mister plassen" in tekst(scene.kontakt, f"{adresse}trekk/")
    assert "Tilbudet er trukket" in tekst(scene.kontakt, f"{adresse}trekk/", laas=3, fordi="Feil avdeling")
    assert "kan ikke trekkes" in tekst(scene.kontakt, f"{adresse}trekk/")


def test_a_yes_while_another_place_runs_is_told_and_the_offer_stands(scene: Scene) -> None:
    nabo = lag_foretak("Tromsø")
    der = lag_behov(nabo, sak=scene.forste.sak, deler=2, tidligst=START, onsket_fom=START)
    halv = lag_plass(nabo, fom=START, maneder=3)
    klient_for(nabo.kontakt).post(f"/plassko/{der.pk}/", {"plass": str(halv.pk)})
    Behov.objects.filter(pk=scene.forste.pk).update(deler=2)
    lag_plass(scene.foretak, fom=START, maneder=3)
    scene.plass = Ledigplass.objects.get(helseforetak=scene.foretak.sted.helseforetak, maneder=3)
    tilbud = scene.send(scene.forste)
    legen = klient_for(lag_alis(scene.forste.sak))
    ja = Plasstilbud.objects.get(behov=der)
    tekst(legen, f"/plasstilbud/{ja.pk}/svar/", svar="ja", laas=1)
    side = tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    assert "Du har alt sagt ja til en plass i samme tid. Svaret er ikke sendt." in side
    tilbud.refresh_from_db()
    assert tilbud.status == Tilbudsstatus.SENDT


def test_an_offer_past_its_last_day_is_not_said_to_wait_though_the_night_has_not_been_run(
    scene: Scene,
) -> None:
    tilbud = scene.send(scene.forste)
    Plasstilbud.objects.filter(pk=tilbud.pk).update(svarfrist=IDAG - timedelta(days=1))
    plass, behov = f"/plasser/{scene.plass.pk}/", f"/sykehusplass/{scene.forste.pk}/"
    for adresse in ("/plassko/", plass, f"/plasstilbud/{tilbud.pk}/"):
        side = tekst(scene.kontakt, adresse)
        assert "Svarfristen er ute" in side
        assert "Venter på svar" not in side
    legen = klient_for(lag_alis(scene.forste.sak))
    side = tekst(legen, behov)
    assert "kunne besvares til og med" in side
    assert "Les tilbudet og svar" not in side
    assert "Tilbudet kunne besvares til og med" in tekst(legen, "/sykehusplass/")


def test_the_doctors_page_asks_no_more_than_twelve_questions(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    for klient in (klient_for(lag_alis(scene.forste.sak)), klient_for(lag_koordinator()), scene.kontakt):
        assert antall_sporringer(klient, f"/plasstilbud/{tilbud.pk}/") <= 12
