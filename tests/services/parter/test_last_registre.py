"""The registers in the database."""

from datetime import date

import pytest

from alis.records.parter.models import (
    AlisKontor,
    Fylke,
    Kommune,
    KontorDekning,
    Organisasjon,
    Sentralitet,
    Sykehussted,
)
from alis.services.parter import endre_kontordekning, last_registre
from factories.parter import lag_saksbehandler

pytestmark = pytest.mark.django_db


def counts() -> dict[str, int]:
    tabeller = (Fylke, Kommune, AlisKontor, KontorDekning, Organisasjon, Sentralitet, Sykehussted)
    return {tabell.__name__: tabell.objects.count() for tabell in tabeller}


def test_the_nation_is_loaded() -> None:
    last_registre()
    antall = counts()
    assert (antall["Kommune"], antall["Fylke"], antall["AlisKontor"]) == (357, 15, 6)
    assert antall["KontorDekning"] == 357
    assert Kommune.objects.get(navn="Steigen").kommunenummer == "1848"


def test_the_newest_class_of_a_remote_kommune_is_6() -> None:
    last_registre()
    assert Sentralitet.objects.filter(kommune="1848").latest("arstall").klasse == 6
    assert Sentralitet.objects.filter(kommune="0301").latest("arstall").klasse == 1


def test_loading_again_changes_nothing() -> None:
    last_registre()
    antall = counts()
    last_registre()
    assert counts() == antall


def test_an_edited_coverage_survives_a_new_load() -> None:
    last_registre()
    midt = AlisKontor.objects.get(navn="Midt")
    endre_kontordekning(
        aktor=lag_saksbehandler(), kommunenummer="1848", kontor_id=midt.pk, fom=date(2026, 1, 1)
    )
    last_registre()
    assert KontorDekning.objects.get(kommune="1848", tom__isnull=True).kontor == midt
