"""The page of a service, as a browser asks for it: each does her part, and sees what is hers to see."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import Kursdag, Tjenestekontakt
from alis.web.felles.visning import dato, dato_lang
from factories.innlogging import klient_for
from factories.tjeneste import Tjeneste, lag_tjeneste

pytestmark = pytest.mark.django_db

IDAG = timezone.localdate()
I_GANG = add_months(IDAG.replace(day=1), -2)
OVER = add_months(IDAG.replace(day=1), -7)


class Sider:
    """One service, and the browsers of the three."""

    def __init__(self, fom: date) -> None:
        self.t: Tjeneste = lag_tjeneste(fom=fom)
        self.adresse = f"/sykehustjeneste/{self.t.tjeneste.pk}/"
        self.kommunen = klient_for(self.t.koordinator)
        self.legen = klient_for(self.t.lege)
        self.sykehuset = klient_for(self.t.foretak.kontakt)

    def gjor(self, klient: Client, hva: str, **data: object) -> str:
        return tekst(klient, f"{self.adresse}{hva}/", **data)

    def stryk(self, klient: Client, hva: str, pk: object) -> str:
        """Asked first, and done when it has been looked over."""
        forst = self.gjor(klient, f"{hva}/stryk", **{hva: pk})
        assert f'name="{hva}" value="{pk}"' in forst and "kan ikke hentes tilbake" in forst
        return self.gjor(klient, f"{hva}/stryk", **{hva: pk}, sett_over="ja")

    def slutt(self, tom: date, *, laas: int = 1) -> str:
        return self.gjor(self.sykehuset, "avslutt", laas=laas, avslutt__tom=dag(tom), sett_over="ja")


@pytest.fixture
def i_gang() -> Sider:
    return Sider(I_GANG)


@pytest.fixture
def over() -> Sider:
    return Sider(OVER)


def tekst(klient: Client, adresse: str, **data: object) -> str:
    felter = {navn.replace("__", "-"): verdi for navn, verdi in data.items()}
    svar = klient.post(adresse, felter, follow=True) if data else klient.get(adresse, follow=True)
    assert svar.status_code == 200
    return " ".join(svar.content.decode().replace("\u00a0", " ").split())


def dag(verdi: date) -> str:
    return f"{verdi:%d.%m.%Y}"


def lang(verdi: date) -> str:
    return dato_lang(verdi).replace("\u00a0", " ")


def test_the_hospital_confirms_and_is_told_what_is_wrong_without_losing_what_it_wrote(over: Sider) -> None:
    t = over.t.tjeneste
    assert "Bekreft tjenesten innen" in tekst(over.sykehuset, over.adresse)
    assert "Sykehuset skal bekrefte tjenesten innen" in tekst(over.legen, over.adresse)
    felter = {"bekreft__fom": dag(t.fom - EN_DAG), "bekreft__tom": dag(t.tom), "bekreft__prosent": "62,5"}
    side = over.gjor(over.sykehuset, "bekreft", laas=1, **felter)
    assert "Skriv dager fra" in side
    assert 'value="62,5"' in side
    felter |= {"bekreft__fom": dag(t.fom)}
    side = over.gjor(over.sykehuset, "bekreft", laas=1, **felter)
    assert "Se over før du bekrefter" in side and "62,5 %" in side
    assert over.t.naa.bekreftet_at is None
    side = over.gjor(over.sykehuset, "bekreft", laas=1, rett="ja", **felter)
    assert 'value="62,5"' in side
    side = over.gjor(over.sykehuset, "bekreft", laas=1, sett_over="ja", **felter)
    assert "Tjenesten er bekreftet. Legen og kommunen har fått beskjed." in side
    assert "62,5 %" in side
    assert 'name="bekreft-fom"' not in side
    assert "Anbefalingen er minst seks." in tekst(over.legen, over.adresse)


def test_with_both_goals_the_whole_is_fulfilled(over: Sider) -> None:
    t = over.t.tjeneste
    for mal in ("ALM-055", "ALM-085"):
        over.gjor(over.sykehuset, "laeringsmal", mal__laeringsmal=mal, mal__dato=dag(t.tom))
    felter = {"bekreft__fom": dag(t.fom), "bekreft__tom": dag(t.tom), "bekreft__prosent": "100"}
    side = over.gjor(over.sykehuset, "bekreft", laas=1, sett_over="ja", **felter)
    assert "Hele tjenesten er fullført. Kommunen og legen møtes igjen." in side
    assert "Begge læringsmålene er dokumentert" in tekst(over.kommunen, over.adresse)
    behovet = tekst(over.legen, f"/sykehusplass/{over.t.behov.pk}/")
    assert "Du er ferdig" in behovet
    assert over.adresse in behovet


def test_an_old_page_confirms_nothing(over: Sider) -> None:
    t = over.t.tjeneste
    felter = {"bekreft__fom": dag(t.fom), "bekreft__tom": dag(t.tom), "bekreft__prosent": "100"}
    side = over.gjor(over.sykehuset, "bekreft", laas=7, sett_over="ja", **felter)
    assert "Ingenting ble lagret" in side
    assert over.t.naa.bekreftet_at is None


def test_the_kommune_keeps_the_log_and_the_hospital_does_not_see_it(i_gang: Sider) -> None:
    felter = {"kontakt__mate": "samtale", "kontakt__tema": "tilbake"}
    side = i_gang.gjor(i_gang.kommunen, "kontakt", kontakt__dato=dag(I_GANG - EN_DAG), **felter)
    assert "Skriv en dag fra tjenesten begynte" in side
    side = i_gang.gjor(i_gang.kommunen, "kontakt", kontakt__dato=dag(I_GANG), **felter)
    assert "Samtale om tilbake i kommunen" in side
    lest = tekst(i_gang.legen, i_gang.adresse)
    assert "Samtale om tilbake i kommunen" in lest
    assert "Før kontakten" not in lest
    assert "Kontakt med kommunen" not in tekst(i_gang.sykehuset, i_gang.adresse)
    rad = Tjenestekontakt.objects.get()
    assert "Kontakten er strøket." in i_gang.stryk(i_gang.kommunen, "kontakt", rad.pk)


def test_a_choice_that_is_not_on_the_list_is_refused(i_gang: Sider) -> None:
    felter = {"kontakt__dato": dag(I_GANG), "kontakt__mate": "samtale", "kontakt__tema": "helsa hennes"}
    assert "Velg hva dere snakket om." in i_gang.gjor(i_gang.kommunen, "kontakt", **felter)
    assert not Tjenestekontakt.objects.exists()


def test_the_sixth_course_day_says_why_and_what_to_do(i_gang: Sider) -> None:
    for nummer in range(5):
        i_gang.gjor(i_gang.legen, "kursdag", kurs__dato=dag(I_GANG + timedelta(days=nummer)))
    side = i_gang.gjor(i_gang.sykehuset, "kursdag", kurs__dato=dag(I_GANG + timedelta(days=9)))
    assert "Alle 5 kursdagene er ført, og denne ville bli nummer 6. Flere dager avtaler" in side
    assert f'value="{dag(I_GANG + timedelta(days=9))}"' in side
    side = i_gang.stryk(i_gang.legen, "kursdag", Kursdag.objects.all()[0].pk)
    assert "4 av 5 kursdager er ført." in side
    assert "For kurs som Helsedirektoratet anbefaler, dekker sykehuset permisjon med lønn" in side
    assert "Den er strøket alt." in i_gang.gjor(i_gang.legen, "kursdag/stryk", kursdag="tull")


def test_the_doctor_proposes_the_kommune_answers_and_the_case_follows(i_gang: Sider) -> None:
    ny = i_gang.t.tjeneste.tom + timedelta(days=30)
    side = i_gang.gjor(i_gang.legen, "forleng", laas=1, forleng__tom=dag(i_gang.t.tjeneste.tom))
    assert "Skriv en dag etter" in side
    assert "Forslaget er sendt." in i_gang.gjor(i_gang.legen, "forleng", laas=1, forleng__tom=dag(ny))
    assert "Ja, forleng" in tekst(i_gang.kommunen, i_gang.adresse)
    assert "Ja, forleng" not in tekst(i_gang.sykehuset, i_gang.adresse)
    side = i_gang.gjor(i_gang.kommunen, "forleng/svar", laas=2, svar="ja")
    assert "Tjenesten er forlenget" in side
    saken = tekst(i_gang.kommunen, f"/alis/{i_gang.t.behov.sak_id}/opplysninger/")
    assert "Følger plassen" in saken
    assert i_gang.adresse in saken
    assert i_gang.t.naa.fravar is not None
    assert i_gang.t.naa.fravar.tom == ny


def test_the_bar_of_the_timeline_leads_to_the_service_and_the_absence_is_not_typed(i_gang: Sider) -> None:
    sak_id, fravar = i_gang.t.behov.sak_id, i_gang.t.naa.fravar
    assert fravar is not None
    assert i_gang.adresse in tekst(i_gang.kommunen, f"/alis/{sak_id}/")
    assert i_gang.adresse in tekst(i_gang.legen, "/min-sak/")
    svar = i_gang.kommunen.get(f"/alis/{sak_id}/endre/sykehus/{fravar.pk}/")
    assert svar.status_code == 404


def test_ended_before_time_without_a_reason(i_gang: Sider) -> None:
    assert "Skriv en dag fra" in i_gang.gjor(
        i_gang.sykehuset, "avslutt", laas=1, avslutt__tom=dag(i_gang.t.tjeneste.tom)
    )
    over = i_gang.gjor(i_gang.sykehuset, "avslutt", laas=1, avslutt__tom=dag(IDAG))
    assert "Slutter tjenesten før tiden?" in over and f"Fraværet i legens sak slutter {lang(IDAG)}." in over
    assert "Behovet for sykehustjeneste faller bort" in over
    assert "Ny siste dag er lagret." not in over
    assert lang(i_gang.t.tjeneste.tom) in tekst(i_gang.kommunen, i_gang.adresse)
    rett = i_gang.gjor(i_gang.sykehuset, "avslutt", laas=1, avslutt__tom=dag(IDAG), rett="ja")
    assert f'value="{dag(IDAG)}"' in rett
    side = i_gang.slutt(IDAG)
    assert "Ny siste dag er lagret." in side
    lest = tekst(i_gang.kommunen, i_gang.adresse)
    assert "Avsluttet før tiden" in lest
    assert f"Tjenesten ble avsluttet før tiden {dato(IDAG)} av Aud Aliskontakt." in lest
    assert f'Siste dag</h2> <p class="stor">{lang(IDAG)}</p>' in lest


def test_the_day_it_ended_is_put_right_on_the_page_until_it_is_confirmed(over: Sider) -> None:
    feil, avtalt = over.t.tjeneste.fom, over.t.tjeneste.tom
    assert "Ny siste dag er lagret." in over.slutt(feil)
    side = tekst(over.sykehuset, over.adresse)
    assert "Rett siste dag" in side and "Tjenesten slutter før tiden" not in side
    assert "Rett siste dag" not in tekst(over.kommunen, over.adresse)
    svar = {"laas": 2, "bekreft__fom": dag(feil), "bekreft__tom": dag(avtalt), "bekreft__prosent": "100"}
    assert "Varte tjenesten lenger, retter dere siste dag først." in over.gjor(
        over.sykehuset, "bekreft", **svar
    )
    utenfor = over.gjor(over.sykehuset, "avslutt", laas=2, avslutt__tom=dag(avtalt + EN_DAG))
    assert f"Skriv en dag fra {dato(feil)} til og med {dato(avtalt)}." in utenfor
    se_over = over.gjor(over.sykehuset, "avslutt", laas=2, avslutt__tom=dag(avtalt))
    assert "Rette siste dag?" in se_over and "Behovet for sykehustjeneste blir ikke endret." in se_over
    assert "Siste dag er rettet." in over.slutt(avtalt, laas=2)
    assert "endret mens du hadde siden åpen" in over.slutt(feil, laas=2)
    over.gjor(over.sykehuset, "bekreft", sett_over="ja", **(svar | {"laas": 3}))
    assert "Rett siste dag" not in tekst(over.sykehuset, over.adresse)


def test_no_way_is_named_that_the_page_does_not_have(over: Sider) -> None:
    t = over.t.tjeneste
    svar = {
        "laas": 1,
        "bekreft__fom": dag(t.fom),
        "bekreft__tom": dag(t.tom + EN_DAG),
        "bekreft__prosent": "100",
    }
    side = over.gjor(over.sykehuset, "bekreft", **svar)
    assert "avtaler dere med kommunen at den fører de dagene i saken" in side
    assert "foreslår dere" not in side


@pytest.mark.parametrize(
    ("hva", "felt"), [("kursdag", "kurs__dato"), ("avslutt", "avslutt__tom"), ("bekreft", "bekreft__tom")]
)
@pytest.mark.parametrize("skrevet", ["", "tull"])
def test_the_days_shown_as_examples_are_in_the_service(
    i_gang: Sider, hva: str, felt: str, skrevet: str
) -> None:
    side = i_gang.gjor(i_gang.sykehuset, hva, laas=1, **{felt: skrevet})
    vist = re.findall(r"for eksempel (\d+)\.(\d+)\.(\d{4})", side)
    assert vist
    for d, m, ar in vist:
        assert i_gang.t.tjeneste.fom <= date(int(ar), int(m), int(d)) <= i_gang.t.tjeneste.tom


def test_course_days_that_were_written_before_the_service_became_shorter_are_said_to_be(
    i_gang: Sider,
) -> None:
    for nummer in range(5):
        i_gang.gjor(i_gang.legen, "kursdag", kurs__dato=dag(I_GANG + timedelta(days=nummer)))
    tom = add_months(I_GANG, 2) - EN_DAG
    side = i_gang.slutt(tom)
    assert "5 kursdager er ført. Det var før tjenesten ble kortere: nå gir den inntil 2." in side


def test_a_proposal_is_never_told_as_the_last_day(i_gang: Sider) -> None:
    ny = i_gang.t.tjeneste.tom + timedelta(days=30)
    i_gang.gjor(i_gang.legen, "forleng", laas=1, forleng__tom=dag(ny))
    side = i_gang.gjor(i_gang.legen, "forleng/trekk", laas=2)
    assert f'Siste dag</h2> <p class="stor">{lang(i_gang.t.tjeneste.tom)}</p>' in side
    assert f"om å vare til og med {dato(ny)}. Trukket {dato(IDAG)}" in side


def test_the_list_leads_to_the_page_and_is_found_from_the_needs(i_gang: Sider) -> None:
    assert i_gang.adresse in tekst(i_gang.kommunen, "/sykehustjeneste/")
    assert i_gang.adresse in tekst(i_gang.sykehuset, "/sykehustjeneste/")
    assert "Tjenester i sykehus" in tekst(i_gang.kommunen, "/sykehusplass/")


def test_a_goal_that_was_documented_by_mistake_is_struck_until_the_service_is_confirmed(over: Sider) -> None:
    t = over.t.tjeneste
    for mal in ("ALM-055", "ALM-085"):
        over.gjor(over.sykehuset, "laeringsmal", mal__laeringsmal=mal, mal__dato=dag(t.tom))
    assert "laeringsmal/stryk/" not in tekst(over.legen, over.adresse)
    side = over.gjor(over.sykehuset, "laeringsmal/stryk", laeringsmal="ALM-055")
    assert "Læringsmålet står ikke lenger som dokumentert." in side
    assert "1 av 2 læringsmål er dokumentert." in side
    assert "Den er strøket alt." in over.gjor(over.sykehuset, "laeringsmal/stryk", laeringsmal="ALM-055")
    felter = {"bekreft__fom": dag(t.fom), "bekreft__tom": dag(t.tom), "bekreft__prosent": "100"}
    side = over.gjor(over.sykehuset, "bekreft", laas=1, sett_over="ja", **felter)
    assert "laeringsmal/stryk/" not in side
    side = over.gjor(over.sykehuset, "laeringsmal/stryk", laeringsmal="ALM-085")
    assert "Tjenesten er bekreftet, og kan ikke endres." in side


def test_all_that_is_wrong_with_a_form_is_said_at_once(over: Sider) -> None:
    i_morgen, t = dag(IDAG + EN_DAG), over.t.tjeneste
    side = over.gjor(over.kommunen, "kontakt", kontakt__dato=i_morgen, kontakt__mate="mote")
    assert "Velg hva dere snakket om." in side and "Skriv en dag fra tjenesten begynte" in side
    side = over.gjor(over.sykehuset, "laeringsmal", mal__dato=i_morgen)
    assert "Velg et av læringsmålene." in side and "Skriv en dag fra tjenesten begynte" in side
    felter = {"bekreft__fom": dag(t.fom - EN_DAG), "bekreft__tom": dag(t.tom), "bekreft__prosent": ""}
    side = over.gjor(over.sykehuset, "bekreft", laas=1, **felter)
    assert "Skriv stillingsprosenten" in side and "Skriv dager fra" in side


def test_the_example_of_a_day_is_one_that_the_form_takes(over: Sider) -> None:
    side = over.gjor(over.kommunen, "kontakt", kontakt__dato="", kontakt__mate="mote")
    assert f"Skriv dagen dere var i kontakt, for eksempel {dato(IDAG)}." in side


def test_what_is_over_is_not_called_going_on_while_it_waits_to_be_confirmed(
    over: Sider, i_gang: Sider
) -> None:
    for klient in (over.sykehuset, over.kommunen, over.legen):
        assert "Over, venter på bekreftelse" in tekst(klient, over.adresse)
        assert "Du er i tjeneste" not in tekst(klient, over.adresse)
        assert "Over, venter på bekreftelse" in tekst(klient, "/sykehustjeneste/")
    assert "Du er i tjeneste" in tekst(i_gang.legen, i_gang.adresse)


def test_one_who_confirms_what_a_colleague_has_confirmed_is_told_what_both_wrote(over: Sider) -> None:
    t = over.t.tjeneste
    felter = {"bekreft__fom": dag(t.fom), "bekreft__tom": dag(t.tom), "laas": 1, "sett_over": "ja"}
    over.gjor(over.sykehuset, "bekreft", bekreft__prosent="100", **felter)
    side = over.gjor(over.sykehuset, "bekreft", bekreft__prosent="80", **felter)
    assert f"har bekreftet tjenesten: {dato(t.fom)}–{dato(t.tom)}, 100 %." in side
    assert f"Du hadde skrevet {dato(t.fom)}–{dato(t.tom)}, 80 %. Ingenting av ditt ble lagret." in side
    assert over.t.naa.bekreftet_prosent == 100
