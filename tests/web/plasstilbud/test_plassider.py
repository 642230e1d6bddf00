"""The trust's pages and the doctor's answer, as a browser asks for them."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from alis.domain.flyt import Behovsstatus, Plasstatus, Tilbudsstatus
from alis.domain.verdier import add_months
from alis.records.plassering.models import Avdeling, Behov, Ledigplass, Plasstilbud
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator
from factories.sykehusplass import Foretak, lag_behov, lag_foretak, lag_kandidater, lag_plass
from factories.utdanning import lag_alis
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db

IDAG = timezone.localdate()
START = add_months(IDAG.replace(day=1), 8)


class Scene:
    """Two doctors of Steigen in the queue of one trust, and two vacancies."""

    def __init__(self) -> None:
        self.foretak: Foretak = lag_foretak()
        saker = lag_kandidater(lag_kommune(), 2)
        dager = {"tidligst": START, "onsket_fom": START}
        self.forste = lag_behov(self.foretak, sak=saker[0], **dager)
        self.andre = lag_behov(self.foretak, sak=saker[1], prioritet=2, **dager)
        self.plass = lag_plass(self.foretak, fom=add_months(START, 2))
        self.kontakt = klient_for(self.foretak.kontakt)

    def send(self, behov: Behov) -> Plasstilbud:
        self.kontakt.post(f"/plassko/{behov.pk}/", {"plass": str(self.plass.pk)})
        return Plasstilbud.objects.get(behov=behov)


@pytest.fixture
def scene() -> Scene:
    return Scene()


def tekst(klient: Client, adresse: str, **data: object) -> str:
    svar = klient.post(adresse, data, follow=True) if data else klient.get(adresse, follow=True)
    assert svar.status_code == 200
    return " ".join(svar.content.decode().replace("\u00a0", " ").split())


def test_the_queue_shows_each_need_and_registers_what_is_ticked(scene: Scene) -> None:
    meldt = lag_behov(
        scene.foretak, sak=lag_kandidater(lag_kommune(), 1)[0], prioritet=3, status=Behovsstatus.MELDT
    )
    side = tekst(scene.kontakt, "/plassko/")
    assert "1 behov er meldt og ikke registrert" in side
    assert side.count("Gi tilbud") == 2
    assert "1 behov er registrert" in tekst(scene.kontakt, "/plassko/registrer/", behov=str(meldt.pk))
    meldt.refresh_from_db()
    assert meldt.status == Behovsstatus.REGISTRERT
    assert "Ingen behov ble registrert" in tekst(scene.kontakt, "/plassko/registrer/", behov="tull")


@pytest.mark.parametrize(
    ("adresse", "antall"),
    [
        ("/plassko/?kommune=4601", 0),
        ("/plassko/?kommune=1848", 2),
        (f"/plassko/?fra={START:%d.%m.%Y}", 2),
        (f"/plassko/?til={START - timedelta(days=1):%d.%m.%Y}", 0),
        ("/plassko/?vis=plassert", 0),
        ("/plassko/?vis=tull&fra=tull&etter=tull", 2),
    ],
)
def test_the_queue_is_narrowed_in_the_address(scene: Scene, adresse: str, antall: int) -> None:
    assert tekst(scene.kontakt, adresse).count("Gi tilbud") == antall


def test_the_proposal_is_looked_over_before_it_is_sent(scene: Scene) -> None:
    side = tekst(scene.kontakt, "/plassko/forslag/")
    assert "2 måneder senere enn ønsket" in side
    assert "Steigen har satt foran" in side
    par = f"{scene.forste.pk}:{scene.plass.pk}"
    assert "Send 1 tilbud?" in tekst(scene.kontakt, "/plassko/forslag/se-over/", par=par)
    assert not Plasstilbud.objects.exists()
    assert "1 tilbud er sendt" in tekst(scene.kontakt, "/plassko/forslag/send/", par=par)
    assert Plasstilbud.objects.get().behov == scene.forste
    assert "Ett tilbud ble ikke sendt" in tekst(scene.kontakt, "/plassko/forslag/send/", par=par)


def test_a_proposal_that_is_not_proven_says_so(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the order there were places for two: she who stands first would rather have the one that the other can use."""
    Behov.objects.filter(pk=scene.forste.pk).update(godtar_andre=True)
    lag_plass(scene.foretak, avdeling=scene.foretak.kirurgi, fom=scene.plass.fom)
    bevist = "Ingen fordeling som holder reglene, gir flere plass."
    assert bevist in tekst(scene.kontakt, "/plassko/forslag/")
    monkeypatch.setattr("alis.integrations.loser.fordeling.FLEST_PAR", 0)
    side = tekst(scene.kontakt, "/plassko/forslag/")
    assert "Vi vet ikke om en annen fordeling kunne gitt flere plass." in side
    assert bevist not in side


def test_what_is_no_longer_in_the_proposal_is_not_looked_over(scene: Scene) -> None:
    gammelt = f"{scene.andre.pk}:{scene.plass.pk}"
    assert "Velg minst ett tilbud" in tekst(scene.kontakt, "/plassko/forslag/se-over/", par=gammelt)


def test_by_hand_the_order_of_the_kommune_is_explained(scene: Scene) -> None:
    side = tekst(scene.kontakt, f"/plassko/{scene.andre.pk}/", plass=str(scene.plass.pk))
    assert "Tilbudet er ikke sendt" in side
    assert "Lege Prøve 1 foran" in side
    assert "samarbeidsavtalen punkt 5" in side
    assert not Plasstilbud.objects.exists()


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
    assert "Du beholder plassen i køen" in tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="nei", laas=1)
    assert "Neste i forslaget er Lege Prøve 2, Steigen" in tekst(scene.kontakt, f"/plasser/{scene.plass.pk}/")
    assert "er ledig igjen" in tekst(scene.kontakt, "/oppgaver/")


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


def test_a_vacancy_is_reported_changed_and_withdrawn_with_what_follows_shown_first(scene: Scene) -> None:
    felter = {
        "plass_id": str(uuid4()),
        "avdeling": scene.foretak.medisin.pk,
        "fom": f"{START:%d.%m.%Y}",
        "maneder": 6,
        "antall": 2,
    }
    assert "Plassen er lagt inn" in tekst(scene.kontakt, "/plasser/ny/", **felter)
    assert "Skriv 1 til 24 måneder" in tekst(scene.kontakt, "/plasser/ny/", **felter | {"maneder": 25})
    tilbud = scene.send(scene.forste)
    tekst(klient_for(lag_alis(scene.forste.sak)), f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    adresse = f"/plasser/{scene.plass.pk}/"
    endret = felter | {"laas": 3, "antall": 5, "maneder": 12}
    assert "kan ikke endres nå" in tekst(scene.kontakt, f"{adresse}endre/", **endret)
    side = tekst(scene.kontakt, f"{adresse}trekk/")
    assert "1 lege mister plassen" in side
    assert "Lege Prøve 1, Steigen" in side
    assert "Skriv hvorfor" in tekst(scene.kontakt, f"{adresse}trekk/", laas=3, fordi="")
    gammel = scene.kontakt.post(f"{adresse}trekk/", {"laas": 1, "fordi": "Avdelingen er stengt"})
    assert gammel.status_code == 409
    assert "Avdelingen er stengt" in gammel.content.decode()
    tekst(scene.kontakt, f"{adresse}trekk/", laas=3, fordi="Avdelingen er stengt")
    scene.forste.refresh_from_db()
    scene.plass.refresh_from_db()
    assert (scene.forste.status, scene.plass.status) == (Behovsstatus.REGISTRERT, Plasstatus.TRUKKET)


def test_rows_are_pasted_mended_looked_over_and_taken_in(scene: Scene) -> None:
    parti = str(uuid4())
    galt = f"Avdeling\tStad\tFrå dato\tMånader\nNevrologi\tBodø\t31.2.2030\t6\nMedisin\tBodø\t{START}\t3"
    side = tekst(scene.kontakt, "/plasser/lim-inn/", parti_id=parti, tekst=galt)
    assert "1 rad må rettes" in side
    assert "Rad 2" in side
    assert "Start «31.2.2030» er en dag som ikke finnes" in side
    assert "Nevrologi" in side
    rett = galt.replace("31.2.2030", str(START))
    side = tekst(scene.kontakt, "/plasser/lim-inn/", parti_id=parti, tekst=rett)
    assert "Lag avdelingen «Nevrologi» i Bodø" in side
    assert Ledigplass.objects.count() == 1
    svar = {"parti_id": parti, "tekst": rett, "bekreft": "1", "avdeling-0": "ny"}
    assert "2 rader er lagt inn" in tekst(scene.kontakt, "/plasser/lim-inn/", **svar)
    assert Avdeling.objects.filter(navn="Nevrologi").exists()
    assert Ledigplass.objects.count() == 3


def test_the_trust_takes_an_offer_back_and_registers_the_contract(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    tekst(klient_for(lag_alis(scene.forste.sak)), f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    adresse = f"/plasstilbud/{tilbud.pk}/"
    for_tidlig = f"{IDAG - timedelta(days=1):%d.%m.%Y}"
    assert "fra legen sa ja" in tekst(scene.kontakt, f"{adresse}kontrakt/", laas=2, dato=for_tidlig)
    side = tekst(scene.kontakt, f"{adresse}kontrakt/", laas=2, dato=f"{IDAG:%d.%m.%Y}")
    assert "Arbeidsavtalen er registrert" in side
    assert "mister plassen" in tekst(scene.kontakt, f"{adresse}trekk/")
    assert "Tilbudet er trukket" in tekst(scene.kontakt, f"{adresse}trekk/", laas=3, fordi="Feil avdeling")
    assert "kan ikke trekkes" in tekst(scene.kontakt, f"{adresse}trekk/")


ADRESSER = ("/plassko/", "/plassko/forslag/", "/plasser/", "/plasser/ny/", "/plasser/lim-inn/")


@pytest.mark.parametrize("adresse", [*ADRESSER, "/plasser/{plass}/", "/plassko/{behov}/", "/oppgaver/"])
def test_no_page_asks_more_than_twelve_questions_and_no_more_for_many(scene: Scene, adresse: str) -> None:
    fylt = adresse.format(plass=scene.plass.pk, behov=scene.forste.pk)
    faa = antall_sporringer(scene.kontakt, fylt)
    for nr, sak in enumerate(lag_kandidater(lag_kommune("1804", "Bodø"), 6), start=1):
        lag_behov(scene.foretak, sak=sak, prioritet=nr, tidligst=START, onsket_fom=START)
        lag_plass(scene.foretak, fom=START)
    assert antall_sporringer(scene.kontakt, fylt) == faa
    assert faa <= 12


def test_the_doctors_page_asks_no_more_than_twelve_questions(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    for klient in (klient_for(lag_alis(scene.forste.sak)), klient_for(lag_koordinator()), scene.kontakt):
        assert antall_sporringer(klient, f"/plasstilbud/{tilbud.pk}/") <= 12


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


def test_a_long_vacancy_is_divided_with_one_press_and_a_second_press_is_told_so(scene: Scene) -> None:
    scene.plass.fom, scene.plass.maneder = START, 12
    scene.plass.save()
    side = tekst(scene.kontakt, "/plassko/deling/")
    assert "1 lege til får plass" in side
    assert "6 måneder fra" in side
    adresse = f"/plasser/{scene.plass.pk}/del/"
    svar = {"laas": scene.plass.laas, "lengde": ["6", "6"]}
    side = tekst(scene.kontakt, adresse, **svar)
    assert "Plassen er delt i 2" in side
    assert "Ingen deling gir flere plass nå" in side
    assert "Plassen ble ikke delt" in tekst(scene.kontakt, adresse, **svar)
    assert list(Ledigplass.objects.order_by("fom").values_list("maneder", flat=True)) == [6, 6]
    assert antall_sporringer(scene.kontakt, "/plassko/deling/") <= 12


def test_the_number_is_which_she_is_and_not_what_stands_in_the_table(scene: Scene) -> None:
    """The one before her is gone, and the kommune's own page says that she is the first of one."""
    grunn = {
        "bortfall": "egen_plass",
        "falt_bort_at": timezone.now(),
        "falt_bort_av": scene.forste.meldt_av_id,
    }
    Behov.objects.filter(pk=scene.forste.pk).update(status=Behovsstatus.FALT_BORT, prioritet=None, **grunn)
    assert '<td class="h" data-navn="Kommunens nr.">1</td>' in tekst(scene.kontakt, "/plassko/")
    assert "Steigen, nr. 1" in tekst(scene.kontakt, "/plassko/forslag/")
    assert "kommunens nr. 1" in tekst(scene.kontakt, f"/plassko/{scene.andre.pk}/")
    kommunen = klient_for(lag_koordinator(scene.andre.kommune))
    assert "Nummer 1 av 1" in tekst(kommunen, f"/sykehusplass/{scene.andre.pk}/")


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
