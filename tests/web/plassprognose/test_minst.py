"""Where others' needs are hidden, every figure that they could raise is said to be the least it can be, and why."""

import csv
import re
from io import BytesIO, StringIO

import pytest
from django.utils import timezone
from python_calamine import CalamineWorkbook

from alis.domain.tilgang import Aktor
from alis.domain.verdier import add_months
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator
from factories.sykehusplass import Foretak, lag_behov, lag_foretak, lag_kandidater, lag_plass

pytestmark = pytest.mark.django_db
NESTE = add_months(timezone.localdate().replace(day=1), 3)
HVORFOR = "Andres behov vises bare når de er fem eller flere på et sted, og andres leger som har plass, er ikke med. Derfor er tallene det minste de kan være."


@pytest.fixture
def bodo() -> Foretak:
    """Three of Steigen's wait for two places, and two of another kommune's."""
    bodo = lag_foretak()
    for kommune, antall in ((lag_kommune(), 3), (lag_kommune("5500", "Andre"), 2)):
        for nummer, sak in enumerate(lag_kandidater(kommune, antall), start=1):
            lag_behov(bodo, sak=sak, prioritet=nummer, tidligst=NESTE, onsket_fom=NESTE)
    lag_plass(bodo, antall=2, fom=NESTE)
    return bodo


def side(aktor: Aktor, **hode: str) -> str:
    return re.sub(r"\s+", " ", klient_for(aktor).get("/plassprognose/", headers=hode).content.decode())


def beskrivelse(tekst: str) -> str:
    return re.findall(r'<desc id="pp-tekst-bred">([^<]+)</desc>', tekst)[0]


def test_the_text_of_the_chart_says_at_least_and_why_to_one_from_whom_others_are_hidden(
    bodo: Foretak,
) -> None:
    tekst = side(lag_koordinator())
    om = beskrivelse(tekst)
    assert "ønsker minst 3 leger å være i tjeneste samtidig, på det meste." in om
    assert "Det er minst 2 plasser på det meste." in om
    assert HVORFOR in om
    assert "på det meste 3" not in tekst
    assert tekst.count(HVORFOR) == 3, "in both drawings for the one who cannot see them, and under them"
    assert "Da ønsker minst 3 leger uten plass" in tekst
    assert "Det mangler minst 1 plass." in tekst


def test_one_who_sees_all_is_told_how_many_there_are(bodo: Foretak) -> None:
    tekst = side(bodo.kontakt)
    assert "ønsker på det meste 5 leger å være i tjeneste samtidig." in beskrivelse(tekst)
    assert "Da ønsker 5 leger uten plass" in tekst
    assert "minst " not in beskrivelse(tekst)
    assert HVORFOR not in tekst


def test_the_tables_say_at_least_where_others_could_raise_the_figure(bodo: Foretak) -> None:
    hennes, alle = side(lag_koordinator()), side(bodo.kontakt)
    for hode in (
        "Mangler minst",
        "Løpende mangel, minst",
        "Mangler da, minst",
        "Mangler på det meste, minst",
    ):
        assert f">{hode}</th>" in hennes
        assert hode not in alle
    for hode in ("Mangler", "Løpende mangel", "Mangler da", "Mangler på det meste"):
        assert f">{hode}</th>" in alle
        assert f">{hode}</th>" not in hennes


def test_a_place_that_lacks_none_of_ours_is_not_said_to_lack_none(bodo: Foretak) -> None:
    lag_plass(lag_foretak("Tromsø"), fom=NESTE)
    (sak,) = lag_kandidater(lag_kommune("5500", "Andre"), 1)
    lag_behov(lag_foretak("Tromsø"), sak=sak, tidligst=NESTE, onsket_fom=NESTE)
    andre = side(lag_koordinator(lag_kommune("5500", "Andre")))
    assert "mangler ingen vi kan vise" in andre
    assert "mangler ingen<" not in andre


def test_no_need_that_may_be_shown_is_not_said_to_be_none() -> None:
    """Another's is in these months, and hers far after them."""
    tromso, om_lenge = lag_foretak("Tromsø"), add_months(NESTE, 60)
    for nummer, dag in (("5500", NESTE), ("4601", om_lenge)):
        (sak,) = lag_kandidater(lag_kommune(nummer, f"Kommune {nummer}"), 1)
        lag_behov(tromso, sak=sak, tidligst=dag, onsket_fom=dag)
    lag_plass(tromso, fom=NESTE)
    tekst = side(lag_koordinator(lag_kommune("4601", "Kommune 4601")))
    assert "Ingen meldte behov som vi kan vise, gjelder disse månedene." in tekst
    assert "Ingen meldte behov gjelder" not in tekst


def test_the_heads_of_the_files_say_whose_the_figures_are_and_that_they_are_the_least(bodo: Foretak) -> None:
    hennes, alle = klient_for(lag_koordinator()), klient_for(bodo.kontakt)
    minst = ["Våre venter", "Andre som venter", "Våre har plass", "Ledige plasser", "Mangler minst"]
    assert hode(hennes)[5:] == [*minst, "Løpende mangel, minst"]
    assert hode(alle)[5:] == [
        "Venter",
        "Andre som venter",
        "Har plass",
        "Ledige plasser",
        "Mangler",
        "Løpende mangel",
    ]
    for klient, er_med in ((hennes, True), (alle, False)):
        bok = CalamineWorkbook.from_filelike(BytesIO(klient.get("/plassprognose.xlsx").content))
        rader = bok.get_sheet_by_index(0).to_python()
        assert rader[0] == hode(klient)
        assert any(HVORFOR in str(celle) for rad in rader for celle in rad) is er_med


def hode(klient) -> list[str]:
    tekst = klient.get("/plassprognose.csv").content.decode("utf-8-sig")
    return next(csv.reader(StringIO(tekst, newline=""), delimiter=";"))


def test_the_text_of_the_chart_says_at_least_in_nynorsk_too(bodo: Foretak) -> None:
    om = beskrivelse(side(lag_koordinator(), **{"accept-language": "nn"}))
    assert "ønskjer minst 3 legar å vere i teneste samtidig, på det meste." in om
    assert "Det er minst 2 plassar på det meste." in om
    assert "Derfor er tala det minste dei kan vere." in om
