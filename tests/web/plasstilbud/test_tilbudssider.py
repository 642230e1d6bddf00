"""An offer, from the trust to the doctor and back, as a browser asks for it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.varsel import Varselmal
from alis.domain.verdier import add_months
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud
from alis.records.varsel.models import Varsel
from alis.services.frist import varsle_frister
from alis.web.felles.visning import dato_lang
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
    assert "Du har sagt ja til plassen" in tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    igjen = tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="nei", laas=1)
    assert "Svaret du sendte nå, gjelder ikke" in igjen
    tilbud.refresh_from_db()
    assert tilbud.status == Tilbudsstatus.GODTATT


def test_a_start_on_the_wished_day_is_said_to_be_on_it(scene: Scene) -> None:
    Ledigplass.objects.filter(pk=scene.plass.pk).update(fom=START)
    tilbud = scene.send(scene.forste)
    for klient in (klient_for(lag_alis(scene.forste.sak)), scene.kontakt):
        side = tekst(klient, f"/plasstilbud/{tilbud.pk}/")
        assert f"Plassen begynner {START:%d.%m.%Y}, dagen som var ønsket." in side
        assert "innenfor seks måneder" not in side


def test_a_yes_three_weeks_before_says_everywhere_that_the_contract_must_come_at_once(scene: Scene) -> None:
    om_tre_uker = IDAG + timedelta(days=21)
    Behov.objects.filter(pk=scene.forste.pk).update(tidligst=IDAG, onsket_fom=om_tre_uker)
    Ledigplass.objects.filter(pk=scene.plass.pk).update(fom=om_tre_uker)
    tilbud = scene.send(scene.forste)
    legen = klient_for(lag_alis(scene.forste.sak))
    kvittering = tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    assert "og må komme med en gang" in kvittering
    assert "Avtalen må komme med en gang" in tekst(legen, f"/plasstilbud/{tilbud.pk}/")
    varsle_frister()
    frist = Varsel.objects.get(innhold__slag="lag_arbeidsavtale")
    ett = tekst(scene.kontakt, f"/varsler/{frist.pk}/")
    assert "Noe må gjøres med en gang" in ett and "nærmer seg" not in ett
    assert "Lag arbeidsavtale for tjenesten i sykehuset med en gang. Fristen var ute" in ett


def test_a_yes_in_good_time_gives_the_days_between_which_the_contract_comes(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    legen = klient_for(lag_alis(scene.forste.sak))
    kvittering = tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    fra, til = (dato_lang(add_months(scene.plass.fom, -maneder)).replace("\u00a0", " ") for maneder in (6, 3))
    assert f"Den skal komme fra {fra} til {til}" in kvittering
    assert "med en gang" not in kvittering


def test_the_day_to_answer_by_is_shown_before_the_offer_is_sent(scene: Scene) -> None:
    dag = dato_lang(IDAG + timedelta(days=14)).replace("\u00a0", " ")
    assert f"Kan besvares til og med {dag}" in tekst(scene.kontakt, f"/plassko/{scene.forste.pk}/")
    par = f"{scene.forste.pk}:{scene.plass.pk}"
    assert f"Kan besvares til og med {dag}" in tekst(scene.kontakt, "/plassko/forslag/se-over/", par=par)
    assert dato_lang(scene.send(scene.forste).svarfrist).replace("\u00a0", " ") == dag


def test_a_place_that_is_lost_is_told_to_all_and_what_fell_for_it_can_be_reported_anew(scene: Scene) -> None:
    """She is first again with the day she was reported, and the queue she left is spoken of as it is now."""
    tromso = lag_foretak("Tromsø")
    annet = lag_behov(tromso, sak=scene.forste.sak, tidligst=START, onsket_fom=START)
    tilbud = scene.send(scene.forste)
    legen, kommunen = klient_for(lag_alis(scene.forste.sak)), klient_for(lag_koordinator())
    kvittering = tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    assert "Du er nå ute av køen hos Prøvesykehuset Tromsø HF." in kvittering
    assert "Når hele tjenesten har plass" not in kvittering
    side = f"/sykehusplass/{annet.pk}/"
    assert "Legen har fått plass et annet sted" in tekst(kommunen, side)
    meldt = Behov.objects.get(pk=scene.forste.pk).meldt_at
    assert "Tilbudet er trukket" in tekst(
        scene.kontakt, f"/plasstilbud/{tilbud.pk}/trekk/", laas=2, fordi="Avdelingen stenger."
    )
    behov = Behov.objects.get(pk=scene.forste.pk)
    assert (behov.status, behov.prioritet, behov.meldt_at) == (Behovsstatus.REGISTRERT, 1, meldt)
    roller = {mal: set(roller_for(mal)) for mal in (Varselmal.PLASS_MISTET, Varselmal.BEHOV_KAN_MELDES_IGJEN)}
    assert roller == {
        Varselmal.PLASS_MISTET: {"alis", "koordinator"},
        Varselmal.BEHOV_KAN_MELDES_IGJEN: {"koordinator"},
    }
    assert "Du står i køen igjen" in tekst(legen, "/varsler/")
    assert "Legen står i køen igjen" in tekst(kommunen, "/varsler/")
    igjen = Varsel.objects.filter(mal=Varselmal.BEHOV_KAN_MELDES_IGJEN)
    assert set(igjen.values_list("objekt_id", flat=True)) == {str(annet.pk)}
    naa = tekst(kommunen, side)
    assert "men den er siden trukket. Kommunen kan melde behovet her på nytt." in naa
    assert "Legen har fått plass et annet sted" not in naa
    nytt = lag_behov(tromso, sak=scene.forste.sak, tidligst=START, onsket_fom=START, meldt_at=timezone.now())
    svar = kommunen.get(side).content.decode()
    assert "melde behovet her på nytt" not in svar
    assert f'<a href="/sykehusplass/{nytt.pk}/">Se behovet som er meldt siden</a>' in svar
    assert "meldt siden" not in tekst(kommunen, f"/sykehusplass/{nytt.pk}/")


@pytest.mark.parametrize("hva", ["plassen", "tilbudet"])
def test_one_who_waits_for_her_other_part_keeps_her_number_and_is_not_told_that_she_is_first(
    scene: Scene, hva: str
) -> None:
    Behov.objects.filter(pk=scene.andre.pk).update(deler=2)
    Ledigplass.objects.filter(pk=scene.plass.pk).update(maneder=3)
    tilbud, legen = scene.send(scene.andre), klient_for(lag_alis(scene.andre.sak))
    kommunen = klient_for(lag_koordinator())
    tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    for navn, adresse in (
        ("plassen", f"/plasser/{scene.plass.pk}/trekk/"),
        ("tilbudet", f"/plasstilbud/{tilbud.pk}/trekk/"),
    ):
        side = tekst(scene.kontakt, adresse)
        assert "blir stående i køen med samme nummer som nå" in side
        assert "foran dem kommunen har i køen" not in side
        if navn == hva:
            scene.plass.refresh_from_db()
            laas = scene.plass.laas if hva == "plassen" else 2
            assert "er trukket" in tekst(scene.kontakt, adresse, laas=laas, fordi="Avdelingen stenger.")
            break
    scene.andre.refresh_from_db()
    assert (scene.andre.status, scene.andre.prioritet) == (Behovsstatus.REGISTRERT, 2)
    assert set(roller_for(Varselmal.PLASS_MISTET_I_KOEN)) == {"alis", "koordinator"}
    for leser in (legen, kommunen):
        varsler = tekst(leser, "/varsler/")
        assert "beholder plassen i køen" in varsler
        assert "først i kommunens rekkefølge" not in varsler


def roller_for(mal: Varselmal) -> list[str]:
    return list(Varsel.objects.filter(mal=mal).values_list("rolle", flat=True))


def test_a_no_says_what_it_means_and_the_next_stands_on_the_vacancy(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    legen = klient_for(lag_alis(scene.forste.sak))
    side = tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="nei", laas=1)
    assert (
        "Denne plassen blir ikke foreslått for deg igjen, men andre som ligner, kan bli det." in side
        and 'name="sikker"' in side
    )
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
    assert "En plass er ledig igjen, og ingen nye i køen kan bruke den" in tekst(scene.kontakt, "/varsler/")
    varsel = Varsel.objects.get(mal=Varselmal.PLASS_LEDIG_FOR_INGEN)
    ett = tekst(scene.kontakt, f"/varsler/{varsel.pk}/")
    assert (
        "Den passer ikke for noen av dem som venter på tilbud, eller bare for noen som har fått den tilbudt før."
        in ett
    )
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


def test_the_day_of_a_contract_stands_where_a_colleague_was_first(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    tekst(klient_for(lag_alis(scene.forste.sak)), f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    adresse, dag = f"/plasstilbud/{tilbud.pk}/", f"{IDAG:%d.%m.%Y}"
    gammel = tekst(scene.kontakt, f"{adresse}kontrakt/", laas=1, dato=dag)
    assert "Tilbudet er endret i mellomtiden." in gammel
    assert f'value="{dag}"' in gammel and 'name="laas" value="2"' in gammel
    tekst(scene.kontakt, f"{adresse}trekk/", laas=2, fordi="Feil avdeling")
    assert f"Du skrev {dag}, og det ble ikke lagret." in tekst(
        scene.kontakt, f"{adresse}kontrakt/", laas=2, dato=dag
    )


def test_why_an_offer_was_to_be_taken_back_stands_where_she_said_no_first(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    legen = klient_for(lag_alis(scene.forste.sak))
    tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="nei", laas=1, sikker="ja")
    felter = {"laas": 1, "fordi": "Avdelingen flytter i høst."}
    svar = scene.kontakt.post(f"/plasstilbud/{tilbud.pk}/trekk/", felter)
    assert svar.status_code == 409
    assert "Avdelingen flytter i høst." in svar.content.decode()


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
