"""Another place is chosen while a need is written: nothing that the coordinator wrote is overwritten by what is proposed there."""

from datetime import date
from html.parser import HTMLParser
from typing import Any
from uuid import UUID

import pytest
from django.utils.timezone import localdate

from alis.domain.plassering.behov import Arena
from alis.domain.plassering.klokker import forste_start_i_forveien
from alis.records.plassering.models import Behov, Foretaksprofil
from factories.behov import LENGE, Innmeldt, lag_forvarslet
from factories.innlogging import klient_for
from factories.sykehusplass import lag_foretak

pytestmark = pytest.mark.django_db

TYPER_MED_KRYSS = ("radio", "checkbox")


class Feltleser(HTMLParser):
    """`felter` is what a browser would send of the page, with the boxes that are ticked."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self.felter: dict[str, str] = {}
        self.liste = ""
        self.feed(side)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        felt = {navn: verdi or "" for navn, verdi in attrs}
        if tag == "select":
            self.liste = felt["name"]
        elif tag == "option" and "selected" in felt:
            self.felter[self.liste] = felt["value"]
        elif (
            tag == "input"
            and "name" in felt
            and (felt.get("type") not in TYPER_MED_KRYSS or "checked" in felt)
        ):
            self.felter[felt["name"]] = felt.get("value", "on")


class Skjema:
    """The coordinator's page of one doctor, with a trust that wants the report long before, and one that has not said when."""

    def __init__(self) -> None:
        self.innmeldt: Innmeldt = lag_forvarslet()
        self.forvarslet = self.innmeldt.foretak.sted.helseforetak_id
        self.annet = lag_foretak("Tromsø").sted.helseforetak_id
        self.klient = klient_for(self.innmeldt.koordinator)
        self.adresse = f"/sykehusplass/meld/{self.innmeldt.saker[0].pk}/"
        self.side = ""

    def apne(self, hvor: UUID) -> dict[str, str]:
        self.side = self.klient.get(f"{self.adresse}?hvor={hvor}").content.decode()
        return Feltleser(self.side).felter

    def send(self, felter: dict[str, str], *, hvor: Any, **endret: str) -> dict[str, str]:
        svar = self.klient.post(self.adresse, felter | {"hvor": str(hvor)} | endret)
        self.side = svar.content.decode()
        return Feltleser(self.side).felter


@pytest.fixture
def skjema() -> Skjema:
    return Skjema()


def forste_mulige() -> str:
    dag: date = forste_start_i_forveien(meldes=localdate(), maneder=LENGE)
    return f"{dag:%d.%m.%Y}"


def test_a_day_that_was_only_proposed_is_proposed_anew(skjema: Skjema) -> None:
    felter = skjema.apne(skjema.annet)
    assert skjema.send(felter, hvor=skjema.forvarslet, bytt="ja")["onsket_fom"] == forste_mulige()
    assert "Prøvesykehuset Bodø HF vil ha behovet meldt" in skjema.side


def test_what_she_wrote_stands_also_when_she_goes_back(skjema: Skjema) -> None:
    felter = skjema.apne(skjema.annet)
    del felter["samme_avdeling"]
    skrevet = {"onsket_fom": "snart", "deler": "2", "maks_avvik": "3", "godtar_andre": "on"}
    for hvor in (skjema.forvarslet, skjema.annet, skjema.forvarslet):
        felter = skjema.send(felter, hvor=hvor, bytt="ja", **skrevet)
        assert {felt: felter[felt] for felt in skrevet} == skrevet
        assert "samme_avdeling" not in felter
    assert "Rett opp" not in skjema.side
    assert not Behov.objects.exists()


def test_the_departments_of_one_trust_are_not_wished_for_with_another(skjema: Skjema) -> None:
    felter = skjema.apne(skjema.forvarslet)
    medisin = str(skjema.innmeldt.foretak.medisin.pk)
    assert skjema.send(felter, hvor=skjema.forvarslet, bytt="ja", avdeling_1=medisin)["avdeling_1"] == medisin
    assert skjema.send(felter, hvor=skjema.annet, bytt="ja", avdeling_1=medisin).get("avdeling_1", "") == ""


def test_the_ways_of_another_trust_are_shown_before_anything_is_reported_to_it(skjema: Skjema) -> None:
    felter = skjema.apne(skjema.annet) | {"godtar_andre": "on", "likevel": "ja"}
    felter = skjema.send(felter, hvor=skjema.forvarslet)
    assert "Prøvesykehuset Bodø HF vil ha behovet meldt" in skjema.side
    assert not Behov.objects.exists()
    skjema.send(felter, hvor=skjema.forvarslet, likevel="ja")
    assert Behov.objects.get().helseforetak_id == skjema.forvarslet


def test_an_institution_keeps_the_days_and_the_wishes_for_the_way_back(skjema: Skjema) -> None:
    medisin = str(skjema.innmeldt.foretak.medisin.pk)
    skrevet = {"tidligst": "1.7.2027", "maks_avvik": "2", "godtar_andre": "on", "avdeling_1": medisin}
    felter = skjema.apne(skjema.forvarslet) | skrevet
    del felter["samme_avdeling"]
    felter = skjema.send(felter, hvor=Arena.KOMMUNAL_INSTITUSJON.value, bytt="ja")
    assert 'id="id_maks_avvik"' not in skjema.side and 'id="id_godtar_andre"' not in skjema.side
    felter = skjema.send(felter, hvor=skjema.forvarslet, bytt="ja", institusjon="Steigentunet")
    assert {felt: felter[felt] for felt in skrevet} == skrevet
    assert "samme_avdeling" not in felter
    felter = skjema.send(felter, hvor=Arena.KOMMUNAL_INSTITUSJON.value, bytt="ja")
    assert felter["institusjon"] == "Steigentunet"


def test_the_wishes_go_along_also_where_the_institution_is_refused(skjema: Skjema) -> None:
    felter = skjema.apne(skjema.forvarslet) | {"maks_avvik": "2"}
    felter = skjema.send(felter, hvor=Arena.KOMMUNAL_INSTITUSJON.value, bytt="ja")
    felter = skjema.send(felter, hvor=Arena.KOMMUNAL_INSTITUSJON.value, institusjon="")
    assert "Skriv navnet på institusjonen." in skjema.side
    assert felter["maks_avvik"] == "2"


def test_she_is_told_that_nothing_is_reported_and_which_wishes_fell_out(skjema: Skjema) -> None:
    ikke_meldt, falt_ut = "Behovet er ikke meldt ennå.", "Avdelingene du hadde valgt, finnes ikke her."
    felter = skjema.apne(skjema.forvarslet) | {"avdeling_1": str(skjema.innmeldt.foretak.medisin.pk)}
    assert ikke_meldt not in skjema.side
    skjema.send(felter, hvor=skjema.annet)
    assert ikke_meldt in skjema.side and falt_ut in skjema.side
    skjema.send(felter, hvor=skjema.annet, bytt="ja")
    assert ikke_meldt not in skjema.side and falt_ut in skjema.side
    skjema.send(felter | {"avdeling_1": ""}, hvor=skjema.annet)
    assert ikke_meldt in skjema.side and falt_ut not in skjema.side


def test_the_departments_are_chosen_again_on_the_way_back_from_every_trust(skjema: Skjema) -> None:
    tredje = lag_foretak("Mo i Rana")
    steder = {
        skjema.forvarslet: [skjema.innmeldt.foretak.kirurgi, skjema.innmeldt.foretak.medisin],
        tredje.sted.helseforetak_id: [tredje.medisin],
    }
    onsker = {
        foretak: {f"avdeling_{nummer}": str(en.pk) for nummer, en in enumerate(avdelinger, 2)}
        for foretak, avdelinger in steder.items()
    }
    felter = skjema.apne(skjema.forvarslet) | onsker[skjema.forvarslet]
    felter = skjema.send(felter, hvor=tredje.sted.helseforetak_id, bytt="ja")
    felter |= onsker[tredje.sted.helseforetak_id]
    felter = skjema.send(felter, hvor=Arena.KOMMUNAL_INSTITUSJON.value, bytt="ja")
    felter = skjema.send(felter, hvor=skjema.annet)
    assert not any(felter[f"avdeling_{nummer}"] for nummer in (1, 2, 3) if f"avdeling_{nummer}" in felter)
    for foretak in (*steder, *steder):
        felter = skjema.send(felter, hvor=foretak, bytt="ja")
        assert {felt: felter[felt] for felt in onsker[foretak]} == onsker[foretak]
        assert "Avdelingene du hadde valgt" not in skjema.side


def test_the_departments_of_another_trust_go_along_also_where_the_page_is_refused(skjema: Skjema) -> None:
    medisin = str(skjema.innmeldt.foretak.medisin.pk)
    felter = skjema.apne(skjema.forvarslet) | {"avdeling_1": medisin}
    felter = skjema.send(felter, hvor=skjema.annet, bytt="ja")
    felter = skjema.send(felter, hvor=skjema.annet, onsket_fom="snart")
    assert skjema.send(felter, hvor=skjema.forvarslet, bytt="ja")["avdeling_1"] == medisin


def test_what_she_takes_away_at_a_trust_stays_away(skjema: Skjema) -> None:
    felter = skjema.apne(skjema.forvarslet) | {"avdeling_1": str(skjema.innmeldt.foretak.medisin.pk)}
    for hvor in (skjema.annet, skjema.forvarslet):
        felter = skjema.send(felter, hvor=hvor, bytt="ja")
    for hvor in (skjema.annet, skjema.forvarslet):
        felter = skjema.send(felter | {"avdeling_1": ""}, hvor=hvor, bytt="ja")
    assert felter.get("avdeling_1", "") == ""


def test_a_department_that_is_closed_meanwhile_falls_out_with_a_word(skjema: Skjema) -> None:
    foretak, stengt = skjema.innmeldt.foretak, "En avdeling du hadde valgt her, er ikke i bruk lenger."
    felter = skjema.apne(skjema.forvarslet)
    felter |= {"avdeling_1": str(foretak.medisin.pk), "avdeling_2": str(foretak.kirurgi.pk)}
    felter = skjema.send(felter, hvor=skjema.annet, bytt="ja")
    foretak.medisin.i_bruk = False
    foretak.medisin.save()
    felter = skjema.send(felter, hvor=skjema.forvarslet, bytt="ja")
    assert stengt in skjema.side
    assert (felter.get("avdeling_1", ""), felter["avdeling_2"]) == ("", str(foretak.kirurgi.pk))
    skjema.send(skjema.send(felter, hvor=skjema.annet, bytt="ja"), hvor=skjema.forvarslet, bytt="ja")
    assert stengt not in skjema.side


@pytest.mark.parametrize("verdi", ['"><b>', "-1", "١", "9" * 400, "1 OR 1=1", "", "\x00"])
def test_a_hidden_choice_that_is_none_falls_out(skjema: Skjema, verdi: str) -> None:
    felter = skjema.apne(skjema.annet) | {f"avdeling_1_hos_{skjema.forvarslet}": verdi}
    felter = skjema.send(felter, hvor=skjema.annet, bytt="ja")
    assert not [felt for felt in felter if "_hos_" in felt]
    felter |= {f"avdeling_1_hos_{skjema.forvarslet}": verdi}
    assert skjema.send(felter, hvor=skjema.forvarslet, bytt="ja").get("avdeling_1", "") == ""


@pytest.mark.parametrize("sted", ["", "x" * 36, "00000000-0000-0000-0000-000000000000", '"><b>'])
def test_a_hidden_choice_at_an_unknown_trust_falls_out(skjema: Skjema, sted: str) -> None:
    felter = skjema.apne(skjema.annet) | {f"avdeling_1_hos_{sted}": "1", "vist": sted, "avdeling_2": "1"}
    felter = skjema.send(felter, hvor=skjema.annet, bytt="ja")
    assert not [felt for felt in felter if "_hos_" in felt]
    assert '"><b>' not in skjema.side


def test_a_department_of_another_trust_is_no_choice_on_the_way_back(skjema: Skjema) -> None:
    felter = skjema.apne(skjema.annet)
    fremmed = {f"avdeling_1_hos_{skjema.annet}": str(skjema.innmeldt.foretak.medisin.pk)}
    felter = skjema.send(skjema.apne(skjema.forvarslet) | fremmed, hvor=skjema.annet, bytt="ja")
    assert felter.get("avdeling_1", "") == ""


def test_nothing_is_lost_where_the_next_trust_wants_an_agreement_first(skjema: Skjema) -> None:
    Foretaksprofil.objects.create(helseforetak_id=skjema.annet, krever_avtale=True)
    felter = skjema.apne(skjema.forvarslet)
    assert skjema.send(felter, hvor=skjema.annet, bytt="ja", tidligst="1.7.2027")["tidligst"] == "1.7.2027"
    assert "kommunen har ingen som gjelder" in skjema.side
