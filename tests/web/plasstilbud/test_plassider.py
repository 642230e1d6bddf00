"""The vacancies of a trust, as a browser asks for them, and how many questions the pages ask."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from alis.domain.flyt import Behovsstatus, Plasstatus, Tilbudsstatus
from alis.domain.verdier import add_months
from alis.records.plassering.models import Avdeling, Ledigplass
from alis.web.felles.visning import dato_lang
from factories.innlogging import klient_for
from factories.parter import lag_kommune
from factories.plasscene import IDAG, START, Scene, tekst
from factories.sykehusplass import lag_behov, lag_kandidater, lag_plass
from factories.tjeneste import lag_tjeneste
from factories.utdanning import lag_alis
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db

ADRESSER = ("/plassko/", "/plassko/forslag/", "/plasser/", "/plasser/ny/", "/plasser/lim-inn/")


@pytest.fixture
def scene() -> Scene:
    return Scene()


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


def test_a_place_more_than_ten_years_on_is_refused_with_the_way_out_typed_and_pasted(scene: Scene) -> None:
    siste = add_months(timezone.localdate(), 120)
    for_langt = siste + timedelta(days=1)
    felter = {"avdeling": scene.foretak.medisin.pk, "maneder": 6, "antall": 1}
    side = tekst(scene.kontakt, "/plasser/ny/", plass_id=uuid4(), fom=f"{for_langt:%d.%m.%Y}", **felter)
    assert "Plassen begynner mer enn ti år fram. Skriv en tidligere dag." in side
    limt = f"Medisin\tBodø\t{for_langt:%d.%m.%Y}"
    side = tekst(scene.kontakt, "/plasser/lim-inn/", parti_id=str(uuid4()), tekst=limt)
    assert "er mer enn ti år fram. Skriv en tidligere dag." in side
    assert not Ledigplass.objects.filter(fom__gte=siste).exists()
    side = tekst(scene.kontakt, "/plasser/ny/", plass_id=uuid4(), fom=f"{siste:%d.%m.%Y}", **felter)
    assert "Plassen er lagt inn" in side


def test_of_a_place_that_someone_has_taken_only_the_number_is_asked_for(scene: Scene) -> None:
    tilbud = scene.send(scene.forste)
    adresse = f"/plasser/{scene.plass.pk}/endre/"
    assert "1 lege har tilbud om plassen. Derfor kan bare antallet" in tekst(scene.kontakt, adresse)
    tekst(klient_for(lag_alis(scene.forste.sak)), f"/plasstilbud/{tilbud.pk}/svar/", svar="ja", laas=1)
    side = tekst(scene.kontakt, adresse)
    assert "1 lege har sagt ja til plassen. Derfor kan bare antallet endres" in side
    assert "tilbud om plassen" not in side
    assert 'name="antall"' in side
    assert 'name="fom"' not in side
    assert "Så mange er tilbudt eller tatt" not in side
    assert "Plassen er endret." in tekst(scene.kontakt, adresse, laas=3, antall=4)
    scene.plass.refresh_from_db()
    assert scene.plass.antall == 4


def test_what_was_offered_is_kept_on_its_page_when_the_place_is_changed_and_leads_to_what_it_became(
    scene: Scene,
) -> None:
    tilbud, legen = scene.send(scene.forste), klient_for(lag_alis(scene.forste.sak))
    tekst(legen, f"/plasstilbud/{tilbud.pk}/svar/", svar="nei", sikker="ja", laas=1)
    tilbudt = f"Medisin i Bodø fra {dagen(scene.plass.fom)}"
    gammel, ny_dag = f"/plasser/{scene.plass.pk}/", add_months(scene.plass.fom, 1)
    felter = {"avdeling": scene.foretak.kirurgi.pk, "fom": f"{ny_dag:%d.%m.%Y}", "maneder": 4, "antall": 1}
    side = tekst(scene.kontakt, f"{gammel}endre/", laas=laas_til(scene), **felter)
    assert "De som har fått tilbud om den før, ser fortsatt det de ble tilbudt." in side
    assert f"Kirurgi i Bodø fra {dagen(ny_dag)}" in side
    assert "Ingen har fått tilbud om den ennå" in side
    hennes = tekst(legen, f"/plasstilbud/{tilbud.pk}/")
    assert dagen(scene.plass.fom) in hennes
    assert dagen(ny_dag) not in hennes
    side = tekst(scene.kontakt, gammel)
    assert tilbudt in side
    assert f"Se den nå: Kirurgi i Bodø fra {dagen(ny_dag)}, 4 måneder" in side
    assert "Endret" in tekst(scene.kontakt, "/plasser/?vis=trukket")


def test_who_changes_or_withdraws_after_a_colleague_made_it_another_is_shown_that_one(scene: Scene) -> None:
    tilbud, gammel = scene.send(scene.forste), f"/plasser/{scene.plass.pk}/"
    tekst(
        klient_for(lag_alis(scene.forste.sak)),
        f"/plasstilbud/{tilbud.pk}/svar/",
        svar="nei",
        sikker="ja",
        laas=1,
    )
    felter = {"avdeling": scene.foretak.medisin.pk, "fom": f"{START:%d.%m.%Y}", "antall": 1}
    laas = laas_til(scene)
    tekst(scene.kontakt, f"{gammel}endre/", laas=laas, maneder=4, **felter)
    side = tekst(scene.kontakt, f"{gammel}endre/", laas=laas, maneder=5, **felter)
    assert f"Nå er den Medisin i Bodø fra {dagen(START)}, 4 måneder, antall 1." in side
    assert 'value="5"' in side
    assert "Plassen er endret." in tekst(scene.kontakt, f"{gammel}endre/", laas=laas + 1, maneder=5, **felter)
    assert scene.kontakt.post(f"{gammel}trekk/", {"laas": laas, "fordi": "Stengt"}).status_code == 302
    assert f"Medisin i Bodø fra {dagen(START)}" in tekst(scene.kontakt, f"{gammel}trekk/")
    assert Ledigplass.objects.get(status=Plasstatus.LEDIG).maneder == 5


def laas_til(scene: Scene) -> int:
    scene.plass.refresh_from_db()
    return scene.plass.laas


def dagen(dag: date) -> str:
    return dato_lang(dag).replace("\u00a0", " ")


def test_a_place_in_use_offers_no_withdrawal_and_says_why() -> None:
    t = lag_tjeneste(fom=timezone.localdate())
    kontakt, tilbud = klient_for(t.foretak.kontakt), t.tjeneste.tilbud
    plassen, tilbudet = f"/plasser/{tilbud.plass_id}/", f"/plasstilbud/{tilbud.pk}/"
    side = tekst(kontakt, plassen)
    assert "Plassen kan derfor ikke trekkes." in side
    assert f"{plassen}trekk/" not in side
    assert f"{plassen}endre/" not in side
    assert f"{tilbudet}trekk/" not in tekst(kontakt, tilbudet)
    for adresse, hvorfor in (
        (f"{plassen}trekk/", "En lege har begynt i tjenesten på plassen."),
        (f"{plassen}endre/", "Plassen har begynt, og kan ikke endres."),
        (f"{tilbudet}trekk/", "Tilbudet kan derfor ikke trekkes."),
    ):
        svar = tekst(kontakt, adresse)
        assert hvorfor in svar
        assert 'name="fordi"' not in svar
        svar = kontakt.post(adresse, {"laas": 1, "fordi": "Avdelingen er stengt", "antall": 3}, follow=True)
        assert hvorfor in svar.content.decode()
    tilbud.refresh_from_db()
    assert tilbud.status == Tilbudsstatus.GODTATT


def test_rows_are_pasted_mended_looked_over_and_taken_in(scene: Scene) -> None:
    parti = str(uuid4())
    galt = f"Avdeling\tStad\tFrå dato\tMånader\nNevrologi\tBodø\t31.2.2030\t6\nMedisin\tBodø\t{START}\t3"
    side = tekst(scene.kontakt, "/plasser/lim-inn/", parti_id=parti, tekst=galt)
    assert "1 rad må rettes" in side
    assert '<a href="#id_tekst">Rader fra regnearket: Rett radene som står i listen.</a>' in side
    assert 'tabindex="-1" autofocus' in side and 'aria-invalid="true"' in side
    assert "Rad 2" in side
    assert "Start «31.2.2030» er en dag som ikke finnes" in side
    assert "Nevrologi" in side
    rett = galt.replace("31.2.2030", str(START))
    side = tekst(scene.kontakt, "/plasser/lim-inn/", parti_id=parti, tekst=rett)
    assert "Lag avdelingen «Nevrologi» i Bodø" in side
    assert Ledigplass.objects.count() == 1
    svar = {"parti_id": parti, "tekst": rett, "bekreft": "1", "avdeling-0": "ny"}
    side = tekst(scene.kontakt, "/plasser/lim-inn/", **svar)
    assert "2 rader er lagt inn" in side
    assert "fra før" not in side
    assert Avdeling.objects.filter(navn="Nevrologi").exists()
    assert Ledigplass.objects.count() == 3
    side = tekst(scene.kontakt, "/plasser/lim-inn/", **svar)
    assert "2 rader var lagt inn fra før: Nevrologi i Bodø fra" in side
    assert "Ingenting nytt ble lagret." in side
    assert 'data-niva="success"' not in side
    assert "0 rader" not in side
    assert Ledigplass.objects.count() == 3
    endret = svar | {"tekst": f"{rett}0"}
    assert "1 rad må rettes" in tekst(scene.kontakt, "/plasser/lim-inn/", **endret)
    side = tekst(scene.kontakt, "/plasser/lim-inn/", **endret | {"tekst": f"{rett[:-1]}4"})
    assert 'data-niva="success" role="status">1 rad er lagt inn.</p>' in side
    assert 'data-niva="info" role="status">1 rad var lagt inn fra før: Nevrologi i Bodø fra' in side
    assert ", 6 måneder. Har du rettet en rad etter at den ble lagt inn" in side
    assert sorted(Ledigplass.objects.values_list("maneder", flat=True)) == [3, 4, 6, 6]


def test_of_many_rows_that_stood_there_already_some_are_named_and_the_rest_counted(scene: Scene) -> None:
    limt = "\n".join(f"Medisin\tBodø\t{START}\t{maneder}" for maneder in range(1, 9))
    svar = {"parti_id": str(uuid4()), "tekst": limt, "bekreft": "1"}
    assert "8 rader er lagt inn." in tekst(scene.kontakt, "/plasser/lim-inn/", **svar)
    side = tekst(scene.kontakt, "/plasser/lim-inn/", **svar)
    assert "8 rader var lagt inn fra før: Medisin i Bodø fra" in side
    assert "5 måneder og 3 til. Ingenting nytt ble lagret." in side


def test_a_row_that_stands_there_already_is_marked_and_comes_in_only_where_it_is_ticked(scene: Scene) -> None:
    felter = {
        "parti_id": str(uuid4()),
        "tekst": f"Medisin\tBodø\t{scene.plass.fom}\t6\nMedisin\tBodø\t{START}\t6",
    }
    side = tekst(scene.kontakt, "/plasser/lim-inn/", **felter)
    assert "1 rad er lik en plass dere alt har lyst ut." in side
    assert side.count("Står der fra før") == 1
    assert 'name="igjen" value="1">' in side
    assert "1 rad er lagt inn." in tekst(scene.kontakt, "/plasser/lim-inn/", **felter, bekreft="1")
    assert Ledigplass.objects.filter(fom=scene.plass.fom).count() == 1
    felter["parti_id"] = str(uuid4())
    tekst(scene.kontakt, "/plasser/lim-inn/", **felter, bekreft="1")
    assert Ledigplass.objects.count() == 2
    tekst(scene.kontakt, "/plasser/lim-inn/", **felter, bekreft="1", igjen="1")
    assert Ledigplass.objects.filter(fom=scene.plass.fom).count() == 2
    to_like = felter | {
        "parti_id": str(uuid4()),
        "tekst": f"Medisin\tBodø\t{START}\t6\nMedisin\tBodø\t{START}\t6",
    }
    assert tekst(scene.kontakt, "/plasser/lim-inn/", **to_like).count("Står der fra før") == 1


def test_a_department_misspelt_is_not_made_unless_that_is_chosen_and_the_near_one_comes_first(
    scene: Scene,
) -> None:
    felter = {"parti_id": str(uuid4()), "tekst": f"Medsiin\tBodø\t{START}\t6", "bekreft": "1"}
    pk = scene.foretak.medisin.pk
    side = tekst(scene.kontakt, "/plasser/lim-inn/", **felter)
    assert '<a href="#avdeling-0">Velg hva «Medsiin» i Bodø er.</a>' in side
    assert 'name="avdeling-0" aria-invalid="true" aria-describedby="avdeling-0_error"' in side
    assert f'<option value="">Velg</option><option value="{pk}">Det er Medisin i Bodø</option>' in side
    assert "Det ligner på Medisin, som dere har fra før." in side
    assert side.count("Det er Medisin i Bodø") == 1
    assert Ledigplass.objects.count() == 1
    assert "1 rad er lagt inn" in tekst(scene.kontakt, "/plasser/lim-inn/", **felter | {"avdeling-0": pk})
    assert not Avdeling.objects.filter(navn="Medsiin").exists()


@pytest.mark.parametrize("skille", [",", " "])
def test_rows_that_are_not_divided_say_so_and_nothing_else(scene: Scene, skille: str) -> None:
    rad = skille.join(["Medisin", "Bodø", str(START), "6"])
    side = tekst(scene.kontakt, "/plasser/lim-inn/", parti_id=str(uuid4()), tekst=rad)
    assert f"Raden «{rad}» er ikke delt i kolonner." in side
    assert "er tomt" not in side


def test_a_long_cell_is_not_said_again_in_full(scene: Scene) -> None:
    limt = f"{'x' * 5_000}\tBodø\t{START}\t6"
    side = tekst(scene.kontakt, "/plasser/lim-inn/", parti_id=str(uuid4()), tekst=limt)
    assert f"Avdeling «{'x' * 59}…» er for langt." in side


@pytest.mark.parametrize(
    ("maneder", "antall", "sagt"),
    [
        ("999999999999", "1", "Måneder «999999999999» kan ikke brukes. Skriv 1 til 24 måneder."),
        ("25", "1", "Måneder «25» kan ikke brukes. Skriv 1 til 24 måneder."),
        ("6,5", "1", "Måneder «6,5» er ikke et helt tall. Skriv 1 til 24 måneder."),
        ("6", "-1", "Antall «-1» kan ikke brukes. Skriv 1 til 99 plasser."),
        ("6", "0", "Antall «0» kan ikke brukes. Skriv 1 til 99 plasser."),
        ("6", "to", "Antall «to» er ikke et helt tall. Skriv 1 til 99 plasser."),
    ],
)
def test_a_number_that_cannot_be_is_told_its_bounds(
    scene: Scene, maneder: str, antall: str, sagt: str
) -> None:
    limt = f"Medisin\tBodø\t{START}\t{maneder}\t{antall}"
    assert sagt in tekst(scene.kontakt, "/plasser/lim-inn/", parti_id=str(uuid4()), tekst=limt)


def test_the_free_places_come_first_and_those_begun_or_taken_are_apart(scene: Scene) -> None:
    begynt = lag_plass(scene.foretak, fom=IDAG)
    scene.send(scene.forste)
    ledig = lag_plass(scene.foretak, fom=START)

    def vist(vis: str) -> set[object]:
        side = tekst(scene.kontakt, f"/plasser/{vis}")
        return {plass.pk for plass in (begynt, scene.plass, ledig) if f"/plasser/{plass.pk}/" in side}

    assert vist("") == vist("?vis=tull") == {ledig.pk}
    assert vist("?vis=opptatt") == {begynt.pk, scene.plass.pk}
    assert vist("?vis=trukket") == set()


@pytest.mark.parametrize("adresse", [*ADRESSER, "/plasser/{plass}/", "/plassko/{behov}/", "/oppgaver/"])
def test_no_page_asks_more_than_twelve_questions_and_no_more_for_many(scene: Scene, adresse: str) -> None:
    fylt = adresse.format(plass=scene.plass.pk, behov=scene.forste.pk)
    faa = antall_sporringer(scene.kontakt, fylt)
    for nr, sak in enumerate(lag_kandidater(lag_kommune("1804", "Bodø"), 6), start=1):
        lag_behov(scene.foretak, sak=sak, prioritet=nr, tidligst=START, onsket_fom=START)
        lag_plass(scene.foretak, fom=START)
    assert antall_sporringer(scene.kontakt, fylt) == faa
    assert faa <= 12


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
