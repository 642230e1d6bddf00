"""The queue, the vacancies and the needs as sheets, opened by another program than the one that wrote them."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from python_calamine import CalamineWorkbook

from alis.domain.flyt import Behovsstatus
from alis.domain.verdier import add_months
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator, lag_saksbehandler
from factories.sykehusplass import NAA, Foretak, lag_behov, lag_foretak, lag_kandidater, lag_plass, lag_tilbud
from factories.tjeneste import godta
from factories.utdanning import lag_alis

pytestmark = pytest.mark.django_db
START = add_months(timezone.localdate().replace(day=1), 8)
DAGER = {"tidligst": START, "onsket_fom": START}


def ark(klient: Client, adresse: str) -> list[dict[str, object]]:
    svar = klient.get(adresse)
    assert svar.status_code == 200
    assert svar.headers["Content-Disposition"].startswith("attachment")
    rader = CalamineWorkbook.from_filelike(BytesIO(svar.content)).get_sheet_by_index(0).to_python()
    tomt = next((nr for nr, rad in enumerate(rader) if not any(rad)), len(rader))
    return [dict(zip(rader[0], rad, strict=True)) for rad in rader[1:tomt]]


def test_the_queue_is_the_page_with_all_its_rows_and_days_that_are_days() -> None:
    foretak = lag_foretak()
    en, to = lag_kandidater(lag_kommune(), 2)
    lag_behov(foretak, sak=en, **DAGER)
    meldt = DAGER | {"status": Behovsstatus.MELDT, "godtar_andre": True, "meldt_at": NAA + timedelta(hours=1)}
    lag_behov(foretak, sak=to, prioritet=2, **meldt)
    forste, andre = ark(klient_for(foretak.kontakt), "/plassko.xlsx")
    assert (forste["Lege"], forste["Kommune"], forste["Kommunens nr."]) == ("Lege Prøve 1", "Steigen", 1)
    assert (forste["Meldt"], forste["Ønsket start"]) == (date(2026, 2, 1), START)
    assert (forste["Status"], forste["Ønske 1"], forste["Godtar andre"]) == ("I køen", "Medisin, Bodø", "Nei")
    assert (andre["Status"], andre["Godtar andre"]) == ("Meldt", "Ja")
    assert [rad["Lege"] for rad in ark(klient_for(foretak.kontakt), "/plassko.xlsx?vis=meldt")] == [
        "Lege Prøve 2"
    ]


def test_the_queue_says_whom_an_offer_waits_for_and_the_last_day_as_a_day() -> None:
    foretak, frist = lag_foretak(), timezone.localdate() + timedelta(days=5)
    en, to = (
        lag_behov(foretak, sak=sak, prioritet=nummer, **DAGER)
        for nummer, sak in enumerate(lag_kandidater(lag_kommune(), 2), start=1)
    )
    plass = lag_plass(foretak, fom=START, antall=2)
    lag_tilbud(foretak, en, plass, svarfrist=frist)
    lag_tilbud(foretak, to, plass, nummer=2, svarfrist=timezone.localdate() - timedelta(days=1))
    rader = {rad["Lege"]: (rad["Status"], rad["Svarfrist"]) for rad in ark_av_koen(foretak)}
    assert rader == {
        "Lege Prøve 1": ("Venter på svar fra legen", frist),
        "Lege Prøve 2": ("Svarfristen er ute", ""),
    }


def ark_av_koen(foretak: Foretak) -> list[dict[str, object]]:
    return ark(klient_for(foretak.kontakt), "/plassko.xlsx")


def test_the_sheet_has_more_rows_than_a_page() -> None:
    foretak = lag_foretak()
    for _nummer in range(51):
        lag_plass(foretak, fom=START)
    assert len(ark(klient_for(foretak.kontakt), "/plasser.xlsx")) == 51


def test_the_vacancies_say_how_many_are_offered_and_free() -> None:
    foretak = lag_foretak()
    plass = lag_plass(foretak, fom=START, antall=3)
    lag_tilbud(foretak, lag_behov(foretak, **DAGER), plass, svarfrist=date(2199, 1, 1))
    (rad,) = ark(klient_for(foretak.kontakt), "/plasser.xlsx")
    assert (rad["Avdeling"], rad["Sted"], rad["Start"]) == ("Medisin", "Bodø", START)
    assert [rad[navn] for navn in ("Måneder", "Antall", "Tilbudt", "Tatt", "Ledige")] == [6, 3, 1, 0, 2]
    assert ark(klient_for(foretak.kontakt), "/plasser.xlsx?vis=trukket") == []


def test_the_kommune_gets_its_own_in_its_own_order() -> None:
    foretak = lag_foretak()
    for nummer, sak in zip((2, 1), lag_kandidater(lag_kommune(), 2), strict=True):
        lag_behov(foretak, sak=sak, prioritet=nummer, **DAGER)
    lag_behov(foretak, sak=lag_kandidater(lag_kommune("1804", "Bodø"), 1)[0], **DAGER)
    rader = ark(klient_for(lag_koordinator()), "/sykehusplass.xlsx")
    assert [(rad["Nr. i kommunen"], rad["ALIS"]) for rad in rader] == [
        (1, "Lege Prøve 2"),
        (2, "Lege Prøve 1"),
    ]
    assert rader[0]["Hvor"] == "Prøvesykehuset Bodø HF"


def test_the_needs_say_where_and_from_when_she_has_each_place() -> None:
    foretak, annen_del = lag_foretak(), add_months(START, 3)
    hel, delt, uten = (
        lag_behov(foretak, sak=sak, prioritet=nummer, deler=deler, **DAGER)
        for nummer, (sak, deler) in enumerate(
            zip(lag_kandidater(lag_kommune(), 3), (1, 2, 1), strict=True), start=1
        )
    )
    godta(lag_tilbud(foretak, hel, lag_plass(foretak, fom=START)))
    senere = lag_plass(foretak, avdeling=foretak.kirurgi, fom=annen_del, maneder=3)
    godta(lag_tilbud(foretak, delt, lag_plass(foretak, fom=START, maneder=3)))
    godta(lag_tilbud(foretak, delt, senere, del_nr=2))
    lag_tilbud(foretak, uten, lag_plass(foretak, fom=START))
    rader = ark(klient_for(lag_koordinator()), "/sykehusplass.xlsx")
    plass = {rad["ALIS"]: list(rad.values())[-4:] for rad in rader}
    assert plass == {
        "Lege Prøve 1": [START, "Bodø, Medisin", "", ""],
        "Lege Prøve 2": [START, "Bodø, Medisin", annen_del, "Bodø, Kirurgi"],
        "Lege Prøve 3": ["", "", "", ""],
    }
    assert list(rader[0])[-4:] == [
        "Har plass fra",
        "Sted og avdeling",
        "Annen del fra",
        "Sted og avdeling, annen del",
    ]


def test_the_directorate_gets_more_needs_than_a_page_has() -> None:
    foretak = lag_foretak()
    for nummer, sak in enumerate(lag_kandidater(lag_kommune(), 51), start=1):
        lag_behov(foretak, sak=sak, prioritet=nummer, **DAGER)
    assert len(ark(klient_for(lag_saksbehandler()), "/sykehusplass.xlsx")) == 51


def test_the_doctor_gets_her_own_and_the_directorate_all() -> None:
    foretak = lag_foretak()
    en, to = lag_kandidater(lag_kommune(), 2)
    lag_behov(foretak, sak=en, **DAGER)
    lag_behov(foretak, sak=to, prioritet=2, meldt_at=NAA, **DAGER)
    assert [rad["ALIS"] for rad in ark(klient_for(lag_alis(to)), "/sykehusplass.xlsx")] == ["Lege Prøve 2"]
    assert len(ark(klient_for(lag_saksbehandler()), "/sykehusplass.xlsx")) == 2
