"""The overview of deadlines: all of the kommune's, filtered, sorted, a page at a time; and the same days as the tasks have."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from alis.domain.flyt import Avtalestatus
from alis.services.frist.mine_frister import mine_frister
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from factories.avtale import lag_versjon
from factories.innlogging import klient_for
from factories.mengde import lag_mengde
from factories.parter import lag_kommune, lag_koordinator
from factories.utdanning import lag_sak, legefakta

pytestmark = pytest.mark.django_db
IDAG = timezone.localdate()


def navnene(side: str) -> list[str]:
    return re.findall(r'<span class="ds-sr-only">, ([^<]+)</span>', side)


def test_it_has_everybodys_deadlines_in_ones_own_kommune() -> None:
    koordinator = lag_koordinator()
    for navn, dager in (("Berit Ås", 40), ("Anne Å", 10)):
        sak = lag_sak(koordinator, lege=legefakta(navn))
        lag_versjon(sak, Avtalestatus.SENDT, gjelder_fra=IDAG + timedelta(days=dager))
    lag_sak(lag_koordinator(lag_kommune("1804", "Bodø")), lege=legefakta("Fremmed Lege"))
    side = klient_for(koordinator).get("/frister/").content.decode()
    assert navnene(side) == ["Anne Å", "Anne Å", "Berit Ås", "Berit Ås"]
    assert "Fremmed" not in side


def test_it_is_filtered_and_sorted_and_a_choice_there_isnt_is_the_ordinary_one() -> None:
    koordinator = lag_koordinator()
    for navn, dager in (("Aa Sist", 40), ("Berit Over", -3)):
        lag_versjon(
            lag_sak(koordinator, lege=legefakta(navn)),
            Avtalestatus.KLADD,
            gjelder_fra=IDAG + timedelta(days=dager),
        )
    klient = klient_for(koordinator)
    assert navnene(klient.get("/frister/?vis=over").content.decode()) == ["Berit Over"]
    assert navnene(klient.get("/frister/?vis=snart").content.decode()) == []
    assert navnene(klient.get("/frister/?sorter=navn").content.decode()) == ["Berit Over", "Aa Sist"]
    assert navnene(klient.get("/frister/?vis=tull&sorter=tull&etter=tull").content.decode()) == [
        "Berit Over",
        "Aa Sist",
    ]


def test_a_hundred_are_read_a_page_at_a_time_and_nobody_is_lost() -> None:
    koordinator, _ = lag_mengde()
    klient, adresse, sett = klient_for(koordinator), "/frister/", list[str]()
    while adresse:
        side = klient.get(adresse).content.decode()
        sett += navnene(side)
        neste = re.search(r'href="(\?[^"]+)" rel="next"', side)
        adresse = "/frister/" + neste[1].replace("&amp;", "&") if neste else ""
    assert len(sett) == len(set(sett)) == 100


def test_the_tasks_and_the_deadlines_say_the_same_day() -> None:
    koordinator = lag_koordinator()
    lag_versjon(lag_sak(koordinator), Avtalestatus.KLADD, gjelder_fra=date(2027, 3, 1))
    sak = lag_sak(koordinator)
    lag_versjon(sak, gjelder_til=IDAG + timedelta(days=100))
    oppgaver = mine_oppgaver(aktor=koordinator)
    dager = {(o.slag.value, o.sak_id): o.frist for o in (*oppgaver.oppgaver, *oppgaver.kommende)}
    for bilde in mine_frister(aktor=koordinator).frister:
        assert dager[bilde.frist.slag.value, bilde.frist.sak_id] == bilde.frist.dato
