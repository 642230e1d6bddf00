"""The queue and the proposal, as a browser asks for them."""

import re
from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.utils import timezone
from python_calamine import CalamineWorkbook

from alis.domain.flyt import Behovsstatus
from alis.domain.plassering.behov import Bortfall
from alis.records.plassering.models import Behov, Plasstilbud
from alis.services.plassering.meld_bortfall import meld_bortfall
from alis.web.felles.visning import dato_lang
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator
from factories.plasscene import START, Scene, tekst
from factories.sykehusplass import lag_behov, lag_foretak, lag_kandidater, lag_plass
from factories.utdanning import lag_alis

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return Scene()


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


def test_one_who_has_her_first_part_is_seen_to_wait_for_the_next_and_can_be_given_it(scene: Scene) -> None:
    Behov.objects.filter(pk=scene.forste.pk).update(deler=2)
    scene.plass.maneder = 3
    scene.plass.save()
    tilbud = scene.send(scene.forste)
    assert tekst(scene.kontakt, "/plassko/").count("Gi tilbud") == 1
    lege = klient_for(lag_alis(scene.forste.sak))
    tekst(lege, f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    side = tekst(scene.kontakt, "/plassko/")
    assert "Venter på del 2 av 2" in side
    assert side.count("Gi tilbud") == 2
    arket = CalamineWorkbook.from_filelike(BytesIO(scene.kontakt.get("/plassko.xlsx").content))
    assert any("Venter på del 2 av 2" in rad for rad in arket.get_sheet_by_index(0).to_python())
    eget = tekst(lege, f"/sykehusplass/{scene.forste.pk}/")
    assert "Du har sagt ja til del 1: " in eget
    assert "Du venter på et tilbud om den andre delen fra" in eget
    kommunens = tekst(klient_for(lag_koordinator(scene.forste.kommune)), f"/sykehusplass/{scene.forste.pk}/")
    assert "Legen har sagt ja til del 1: " in kommunens


ALLE_HAR = "Alle som kan bruke en ledig plass, har et tilbud å svare på alt."
INGEN_KAN = "Det er ingen ledig plass som noen i køen kan bruke."
TILBUDT_FOR = "En plass som er tilbudt før og ikke tatt imot, blir ikke foreslått for den samme igjen."


def test_where_all_who_can_use_a_place_have_an_offer_the_proposal_says_so(scene: Scene) -> None:
    scene.plass.antall = 3
    scene.plass.save()
    forste, _andre = scene.send(scene.forste), scene.send(scene.andre)
    side = tekst(scene.kontakt, "/plassko/forslag/")
    assert ALLE_HAR in side
    assert INGEN_KAN not in side
    assert TILBUDT_FOR not in side
    lege = klient_for(lag_alis(scene.forste.sak))
    tekst(lege, f"/plasstilbud/{forste.pk}/svar/", svar="nei", sikker="ja", laas=1)
    side = tekst(scene.kontakt, "/plassko/forslag/")
    assert ALLE_HAR in side
    assert TILBUDT_FOR in side


def test_where_nobody_can_use_a_place_or_there_is_none_or_nobody_waits_that_is_what_is_said(
    scene: Scene,
) -> None:
    scene.plass.maneder = 5
    scene.plass.save()
    side = tekst(scene.kontakt, "/plassko/forslag/")
    assert INGEN_KAN in side
    assert ALLE_HAR not in side
    tomt = lag_foretak("Tromsø")
    kontakt = klient_for(tomt.kontakt)
    assert "Det er ingen ledige plasser nå." in tekst(kontakt, "/plassko/forslag/")
    lag_plass(tomt, fom=START)
    assert "Ingen i køen venter på et tilbud." in tekst(kontakt, "/plassko/forslag/")


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


def test_a_last_day_before_the_first_is_told_and_narrows_nothing(scene: Scene) -> None:
    side = tekst(scene.kontakt, f"/plassko/?fra={START:%d.%m.%Y}&til=1.1.2020")
    assert "Denne dagen er før den du skrev i «Ønsket start fra»." in side
    assert 'value="1.1.2020"' in side
    assert "Ingen behov passer" not in side


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


def test_of_an_offer_it_is_said_who_is_to_answer_and_until_when(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    til = f"{tilbud.svarfrist:%d.%m.%Y}"
    koen = tekst(scene.kontakt, "/plassko/")
    assert "Venter på svar fra legen</span>" in koen
    assert f'<br><span class="mini dempet">til og med {til}</span>' in koen
    assert koen.count("til og med") == 1
    side = f"/plassko/{scene.forste.pk}/"
    lang = dato_lang(tilbud.svarfrist).replace("\u00a0", " ")
    assert f"Lege Prøve 1 kan svare til og med {lang}. Vent på svaret" in tekst(scene.kontakt, side)
    assert "Venter på svar fra legen" in tekst(scene.kontakt, f"/plasser/{scene.plass.pk}/")
    behov = f"/sykehusplass/{scene.forste.pk}/"
    assert "Venter på svar fra deg" in tekst(klient_for(lag_alis(scene.forste.sak)), behov)
    assert "Venter på svar fra legen" in tekst(scene.kontakt, behov)


def test_of_an_offer_past_its_last_day_nobody_is_said_to_be_waited_for(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    i_gar = timezone.localdate() - timedelta(days=1)
    Plasstilbud.objects.filter(pk=tilbud.pk).update(svarfrist=i_gar)
    koen = tekst(scene.kontakt, "/plassko/")
    assert "Svarfristen er ute" in koen
    assert "til og med" not in koen
    side = tekst(scene.kontakt, f"/plassko/{scene.forste.pk}/")
    lang = dato_lang(i_gar).replace("\u00a0", " ")
    assert f"Lege Prøve 1 kunne svare til og med {lang}. Trekk tilbudet hvis du vil gi et nytt" in side
    assert "Vent på svaret" not in side


def test_of_one_alone_no_order_is_said_to_change(scene: Scene) -> None:
    adresse, kan_endres = f"/sykehusplass/{scene.forste.pk}/", "Kommunen kan endre rekkefølgen"
    koordinator = klient_for(lag_koordinator())
    assert kan_endres in tekst(koordinator, adresse)
    meld_bortfall(
        aktor=lag_alis(scene.andre.sak),
        behov_id=scene.andre.pk,
        laas=scene.andre.laas,
        grunn=Bortfall.EGEN_PLASS,
    )
    assert kan_endres not in tekst(koordinator, adresse)


def test_what_is_wrong_has_the_focus_and_leads_to_where_it_is_mended(scene: Scene) -> None:
    filteret = tekst(scene.kontakt, "/plassko/?fra=tull")
    assert 'tabindex="-1" autofocus' in filteret and '<a href="#id_fra">Ønsket start fra:' in filteret
    sender = tekst(scene.kontakt, f"/plassko/{scene.forste.pk}/", plass="tull")
    assert 'tabindex="-1" autofocus' in sender and 'aria-invalid="true"' in sender
    lenke = re.search(r'<a href="#(plass-[^"]+)">Velg plassen som skal tilbys.</a>', sender)
    assert lenke and f'id="{lenke[1]}"' in sender


def test_by_hand_the_order_of_the_kommune_is_explained(scene: Scene) -> None:
    side = tekst(scene.kontakt, f"/plassko/{scene.andre.pk}/", plass=str(scene.plass.pk))
    assert "Tilbudet er ikke sendt" in side
    assert "Lege Prøve 1 foran" in side
    assert "samarbeidsavtalen punkt 5" in side
    assert not Plasstilbud.objects.exists()


def test_the_proposal_is_looked_over_before_it_is_sent(scene: Scene) -> None:
    side = tekst(scene.kontakt, "/plassko/forslag/")
    assert "2 måneder senere enn ønsket" in side
    assert "Steigen har satt foran" in side
    par = f"{scene.forste.pk}:{scene.plass.pk}"
    assert "Send 1 tilbud?" in tekst(scene.kontakt, "/plassko/forslag/se-over/", par=par)
    assert not Plasstilbud.objects.exists()
    assert "1 tilbud er sendt" in tekst(scene.kontakt, "/plassko/forslag/send/", par=par)
    assert Plasstilbud.objects.get().behov == scene.forste
    igjen = tekst(scene.kontakt, "/plassko/forslag/send/", par=par)
    assert "Tilbudet til Lege Prøve 1 ble ikke sendt: Legen har et tilbud allerede." in igjen


def test_a_proposal_that_is_not_proven_says_so(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the order there were places for two: she who stands first would rather have the one that the other can use."""
    Behov.objects.filter(pk=scene.forste.pk).update(godtar_andre=True)
    lag_plass(scene.foretak, avdeling=scene.foretak.kirurgi, fom=scene.plass.fom)
    bevist = "Ingen fordeling som holder reglene, gir flere plass."
    assert bevist in tekst(scene.kontakt, "/plassko/forslag/")
    monkeypatch.setattr("alis.integrations.loser.fordeling.FLEST_KANDIDATER", 0)
    side = tekst(scene.kontakt, "/plassko/forslag/")
    assert "Vi vet ikke om en annen fordeling kunne gitt flere plass." in side
    assert bevist not in side


def test_what_is_no_longer_in_the_proposal_is_not_looked_over_and_is_said_why(scene: Scene) -> None:
    """She is not the first of her kommune for the place; the first has an offer of it; and then it is another's."""
    se_over = "/plassko/forslag/se-over/"
    forste, andre = (f"{behov.pk}:{scene.plass.pk}" for behov in (scene.forste, scene.andre))
    assert "Velg minst ett tilbud." in tekst(scene.kontakt, se_over, par="tull")
    side = tekst(scene.kontakt, se_over, par=andre)
    assert "Ingenting er sendt. Det du valgte, er ikke i forslaget lenger." in side
    assert "Lege Prøve 2: Plassen er ikke foreslått for legen nå." in side
    assert "Velg minst ett" not in side
    side = tekst(scene.kontakt, se_over, par=[forste, andre])
    assert "Send 1 tilbud?" in side
    assert "1 av dem du valgte, er ikke i forslaget lenger" in side
    assert "Lege Prøve 2: Plassen er ikke foreslått for legen nå." in side
    scene.send(scene.forste)
    side = tekst(scene.kontakt, se_over, par=[forste, andre, f"{uuid4()}:{scene.plass.pk}"])
    assert "Lege Prøve 1: Legen har et tilbud allerede." in side
    assert "Lege Prøve 2: Plassen er ikke ledig lenger." in side
    assert "Behovet finnes ikke lenger." in side


def test_who_registers_after_a_colleague_is_told_who_stands_there_already(scene: Scene) -> None:
    sak, annen = lag_kandidater(lag_kommune("1804", "Bodø"), 2)
    meldt = lag_behov(scene.foretak, sak=sak, status=Behovsstatus.MELDT)
    side = tekst(scene.kontakt, "/plassko/registrer/", behov=[str(scene.forste.pk), str(meldt.pk)])
    assert "1 behov er registrert." in side
    assert "Registrert fra før: Lege Prøve 1." in side
    borte = lag_behov(scene.foretak, sak=annen, prioritet=2, status=Behovsstatus.MELDT)
    meld_bortfall(
        aktor=lag_koordinator(annen.kommune),
        behov_id=borte.pk,
        laas=1,
        grunn=Bortfall.SLUTTET,
        gir_fra_seg=True,
    )
    side = tekst(scene.kontakt, "/plassko/registrer/", behov=[str(meldt.pk), str(borte.pk)])
    assert f"Registrert fra før: {sak.lege.person.navn}." in side
    assert f"Falt bort, og ikke registrert: {annen.lege.person.navn}." in side
    assert "Velg minst ett" not in side
    side = tekst(scene.kontakt, "/plassko/registrer/", alle="ja")
    assert "Alle behovene som er meldt, er registrert fra før." in side
