"""The page of the forecast: what it says, what it draws, what it never shows, and its files."""

import csv
import re
from datetime import UTC, date, datetime
from io import BytesIO, StringIO
from urllib.parse import quote

import pytest
from django.utils import translation
from django.utils.timezone import localdate
from python_calamine import CalamineWorkbook

from alis.domain.flyt import Tilbudsstatus
from alis.domain.plassering.manedstall import Manedstall
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import add_months
from alis.records.felles.dato import lokal_dato
from alis.web.plassprognose.diagram import tegn_bredt, tegn_smalt
from alis.web.plassprognose.stedsnavn import fra_verdi, maned, som_verdi
from alis.web.plassprognose.ventetidsvisning import hoyst, minst
from factories.avtale import lag_versjon
from factories.innlogging import klient_for
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator, lag_saksbehandler
from factories.sykehusplass import (
    Foretak,
    lag_behov,
    lag_foretak,
    lag_kandidater,
    lag_plass,
    lag_tilbud,
    svar,
)

pytestmark = pytest.mark.django_db
NESTE = add_months(lokal_dato(datetime.now(UTC)).replace(day=1), 3)
"""Three months from now, whenever the test is run."""


def med_mangel(antall: int = 3, plasser: int = 1) -> Foretak:
    """So many wait for medicine in Bodø from three months on, and so many vacancies there are."""
    bodo = lag_foretak()
    for nummer, sak in enumerate(lag_kandidater(lag_kommune(), antall), start=1):
        lag_behov(bodo, sak=sak, prioritet=nummer, tidligst=NESTE, onsket_fom=NESTE)
    lag_plass(bodo, antall=plasser, fom=NESTE)
    return bodo


def side(aktor: Aktor, sporsmal: str = "") -> str:
    return klient_for(aktor).get(f"/plassprognose/{sporsmal}").content.decode()


def test_the_page_says_in_words_where_it_stops_when_and_by_how_much() -> None:
    tekst = side(med_mangel().kontakt)
    assert f"Det stopper i {maned(NESTE)}: Bodø (Prøvesykehuset Bodø HF)." in tekst
    assert "Da ønsker 3 leger uten plass å være i tjeneste." in tekst
    assert "1 plass er ledig." in tekst
    assert "Det mangler 2 plasser." in tekst


def test_where_else_it_stops_then_and_that_a_place_elsewhere_does_not_help() -> None:
    med_mangel()
    tromso = lag_foretak("Tromsø")
    (sak,) = lag_kandidater(lag_kommune("5500", "Andre"), 1)
    lag_behov(tromso, sak=sak, tidligst=NESTE, onsket_fom=NESTE)
    lag_plass(lag_foretak("Alta"), fom=NESTE, antall=9)
    tekst = side(lag_saksbehandler())
    assert "1 annet sted mangler også plass den måneden." in tekst
    assert "På det meste mangler det 3 plasser i alt" in tekst
    assert "En ledig plass på ett sted dekker ikke mangelen på et annet." in tekst


def test_enough_places_is_said_too() -> None:
    tekst = side(med_mangel(antall=1).kontakt)
    assert "Det som er meldt, har plass nok" in tekst
    assert "Her stopper det</h2>" not in tekst


def test_the_forecast_says_that_it_does_not_count_who_can_use_the_places_and_leads_to_where_it_is() -> None:
    bodo = med_mangel(antall=1)
    bodo.sted.helseforetak.ledige_plasser.update(maneder=3)
    lag_plass(bodo, fom=add_months(NESTE, 3), maneder=3)
    tekst = side(bodo.kontakt)
    assert "Det som er meldt, har plass nok" in tekst
    assert "Her teller vi plasser måned for måned, ikke hvem som kan bruke dem. Forslaget ser" in tekst
    assert 'href="/plassko/forslag/">Se forslaget</a>' in tekst
    forslag = klient_for(bodo.kontakt).get("/plassko/forslag/").content.decode()
    assert '<dt>Kan få plass</dt><dd class="tall">0</dd>' in forslag, "the places are too short for her"
    assert "Plassprognosen teller plasser måned for måned, uansett hvem som kan bruke dem." in forslag
    assert 'href="/plassprognose/">Se plassprognosen</a>' in forslag


def test_who_does_not_see_the_proposal_is_led_to_the_needs() -> None:
    med_mangel()
    for aktor in (lag_koordinator(), lag_saksbehandler()):
        tekst = side(aktor)
        assert "En lege kan stå uten plass også når det er plasser nok." in tekst
        assert 'href="/sykehusplass/">Se behovene</a>' in tekst
        assert "/plassko/forslag/" not in tekst


def test_the_chart_has_a_name_a_description_and_the_same_figures_in_a_table() -> None:
    tekst = side(med_mangel().kontakt)
    for navn in re.findall(r'role="img" aria-labelledby="([^"]+)"', tekst):
        assert all(f'id="{id_}"' in tekst for id_ in navn.split())
    assert tekst.count('class="mangler" x=') == 1 + 2 * 6, (
        "the key, and six months in each of the two drawings"
    )
    rad = tekst.split(f'<th scope="row">{maned(NESTE)}</th>')[1].split("</tr>")[0]
    assert re.findall(r">(\d+)</td>", rad) == ["3", "0", "1", "2", "2"]
    assert "style=" not in tekst


@pytest.mark.parametrize(
    ("leger", "plasser", "sagt"),
    [
        (1, 1, "på det meste 1 lege å være i tjeneste samtidig. Det er på det meste 1 plass. "),
        (3, 2, "på det meste 3 leger å være i tjeneste samtidig. Det er på det meste 2 plasser. "),
    ],
)
def test_the_description_of_the_chart_counts_one_as_one(leger: int, plasser: int, sagt: str) -> None:
    assert sagt in side(med_mangel(antall=leger, plasser=plasser).kontakt)


def test_a_place_after_the_forecast_is_the_last_that_is_advertised() -> None:
    bodo = med_mangel()
    sist = f"Ingen plass er lyst ut etter {maned(add_months(NESTE, 5))}."
    assert sist in side(bodo.kontakt)
    lag_plass(bodo, fom=add_months(NESTE, 30))
    tekst = side(bodo.kontakt)
    assert "Ingen plass er lyst ut" not in tekst
    assert f'varer ut">{maned(add_months(NESTE, 35))}</td>' in tekst


def test_who_is_not_reported_is_told_of_only_where_there_is_one() -> None:
    steigen = lag_kommune()
    koordinator = lag_koordinator(steigen)
    meldt, ikke = lag_kandidater(steigen, 2)
    bodo = lag_foretak()
    lag_versjon(meldt)
    lag_behov(bodo, sak=meldt)
    tekst = side(koordinator)
    assert "Ingen lege med en ALIS-avtale i kraft står igjen uten at behovet er meldt" in tekst
    assert "0 leger" not in tekst
    lag_versjon(ikke)
    tekst = side(koordinator)
    assert "1 lege har en ALIS-avtale i kraft uten at behovet er meldt eller tjenesten" in tekst
    assert "Ingen lege med en ALIS-avtale" not in tekst


def test_the_same_without_a_single_need_or_place() -> None:
    for aktor in (lag_koordinator(), lag_saksbehandler(), lag_foretak().kontakt):
        tekst = side(aktor)
        assert "Ingen behov og ingen plasser er meldt" in tekst
        assert "Hva tallene betyr" in tekst
        assert '<svg class="pp-svg"' not in tekst


def test_no_name_of_a_doctor_is_ever_on_the_page_or_in_the_files() -> None:
    bodo = med_mangel()
    for aktor in (bodo.kontakt, lag_koordinator(), lag_saksbehandler()):
        for adresse in ("/plassprognose/", "/plassprognose.csv"):
            assert "Lege Prøve" not in klient_for(aktor).get(adresse).content.decode()


def test_a_kommune_is_told_of_others_only_when_they_are_five() -> None:
    bodo = med_mangel(antall=4)
    annen = lag_koordinator(lag_kommune("5500", "Andre"))
    (sak,) = lag_kandidater(lag_kommune("5500", "Andre"), 1)
    lag_behov(bodo, sak=sak, tidligst=NESTE, onsket_fom=NESTE)
    tekst = side(annen)
    rad = tekst.split(f'<th scope="row">{maned(NESTE)}</th>')[1].split("</tr>")[0]
    assert re.findall(r">([^<>]+)</td>", rad) == ["1", "ikke vist", "0", "1", "0", "0"]
    assert "Andre venter" in tekst


def test_a_choice_narrows_the_page_to_a_department_and_an_unknown_one_does_not() -> None:
    bodo = med_mangel()
    lag_plass(bodo, avdeling=bodo.kirurgi, fom=NESTE, antall=2)
    kirurgi = f"Prøvesykehuset Bodø HF › Bodø › {bodo.kirurgi.navn}"
    tekst = side(bodo.kontakt, f"?hvor={quote(kirurgi)}")
    assert "Kirurgi, Bodø</h2>" in tekst
    assert "Ingen meldte behov gjelder disse månedene." in tekst
    assert "Det som er meldt, har plass nok" in side(bodo.kontakt, "?hvor=finnes+ikke")
    medisin = f"Prøvesykehuset Bodø HF › Bodø › {bodo.medisin.navn}"
    assert "Det mangler 2 plasser." in side(bodo.kontakt, f"?hvor={quote(medisin)}")


def test_four_waits_are_too_few_to_say_anything_of_and_five_are_not() -> None:
    bodo = med_mangel(antall=5, plasser=5)
    bodo.sted.helseforetak.ledige_plasser.update(fom=localdate())
    plass = bodo.sted.helseforetak.ledige_plasser.get()
    behov = list(bodo.sted.helseforetak.behov.all())
    for nummer, ett in enumerate(behov[:4], start=1):
        svar(lag_tilbud(bodo, ett, plass, nummer=nummer), Tilbudsstatus.GODTATT, bodo.kontakt.person_id)
    assert "for få til å si noe" in side(bodo.kontakt)
    svar(lag_tilbud(bodo, behov[4], plass, nummer=5), Tilbudsstatus.GODTATT, bodo.kontakt.person_id)
    assert "for få til å si noe" not in side(bodo.kontakt)


def test_the_files_have_the_figures_as_numbers_and_the_months_as_days() -> None:
    bodo = med_mangel()
    klient = klient_for(bodo.kontakt)
    bok = CalamineWorkbook.from_filelike(BytesIO(klient.get("/plassprognose.xlsx").content))
    rader = bok.get_sheet_by_index(0).to_python()
    assert rader[0][:3] == ["Måned", "Nivå", "Helseforetak"]
    assert rader[4] == [NESTE, "Sum", "Prøvesykehuset Bodø HF", "", "", 3, 0, 0, 1, 2, 2]
    tekst = klient.get("/plassprognose.csv").content.decode("utf-8-sig")
    linjer = list(csv.reader(StringIO(tekst, newline=""), delimiter=";"))
    assert linjer[4] == [
        f"{NESTE:%d.%m.%Y}",
        "Sum",
        "Prøvesykehuset Bodø HF",
        "",
        "",
        "3",
        "0",
        "0",
        "1",
        "2",
        "2",
    ]
    assert len(linjer) == 1 + 24 * 3, "the sum, the site and its one department"


def test_one_finds_the_forecast_from_the_needs_when_one_may_see_it() -> None:
    for aktor, ser in (
        (lag_koordinator(), True),
        (lag_saksbehandler(), True),
        (lag_aktor_i(lag_kommune().organisasjon, Rolle.REVISOR), False),
    ):
        tekst = klient_for(aktor).get("/sykehusplass/").content.decode()
        assert ('href="/plassprognose/"' in tekst) is ser


def test_the_page_is_in_nynorsk_too() -> None:
    bodo = med_mangel()
    klient = klient_for(bodo.kontakt)
    with translation.override("nn"):
        tekst = klient.get("/plassprognose/", headers={"accept-language": "nn"}).content.decode()
    assert "Det stoppar i" in tekst
    assert "Kva tala tyder" in tekst


@pytest.mark.parametrize(
    "verdi", ["", "HF", "HF › Bodø", "HF › Bodø › Medisin", " › ", "a › b › c › d", "\x00", "=1"]
)
def test_a_place_in_the_address_can_be_anything(verdi: str) -> None:
    assert fra_verdi(som_verdi(fra_verdi(verdi))) == fra_verdi(verdi)
    assert klient_for(lag_koordinator()).get("/plassprognose/", {"hvor": verdi}).status_code == 200


def test_the_bars_reach_as_high_as_the_line_when_all_have_a_place() -> None:
    maneder = [date(2027, maned, 1) for maned in range(1, 5)]
    tall = [Manedstall(har_plass=antall) for antall in (0, 3, 700, 1400)]
    bredt, smalt = tegn_bredt(tall, maneder), tegn_smalt(tall, maneder)
    linje = [int(punkt.split(",")[1]) for punkt in bredt.linje.split()]
    assert [flate.y for flate in bredt.flater] == linje[2::2]
    assert [flate.x + flate.bredde for flate in smalt.flater] == [strek.x1 for strek in smalt.foran[1:]]
    assert all(0 <= flate.y <= bredt.hoyde for flate in bredt.flater)


def test_a_bar_is_in_three_parts_that_are_told_apart() -> None:
    tall = [Manedstall(egne=3, har_plass=1, ledige=1, mangler=2)]
    assert [flate.klasse for flate in tegn_bredt(tall, [date(2027, 1, 1)]).flater] == [
        "har-plass",
        "kan-fa",
        "mangler",
    ]


@pytest.mark.parametrize(
    ("dager", "fra", "til"),
    [
        (0, "0 dager", "0 dager"),
        (1, "1 dag", "1 dag"),
        (59, "59 dager", "59 dager"),
        (136, "4 måneder", "5 måneder"),
        (365, "12 måneder", "12 måneder"),
    ],
)
def test_a_wait_is_told_in_days_and_then_in_months_so_that_what_is_said_of_it_is_true(
    dager: int, fra: str, til: str
) -> None:
    assert (minst(dager), hoyst(dager)) == (fra, til)
