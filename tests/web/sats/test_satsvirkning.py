"""What a draft would have given, on the page; and the line beside amounts that leads to what the rules leave open."""

import pytest
from django.test import Client

from factories.innlogging import klient_for
from factories.masse import lag_masse
from factories.mengde import lag_mengde
from factories.parter import lag_kommune, lag_koordinator
from factories.sats import I_FJOR, lag_satsfolk, lag_satskladd, rad, skriv
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db

LAERING = "element.laeringsaktiviteter.arsbelop"


def test_the_writer_sees_old_and_new_and_the_difference_without_anybodys_name() -> None:
    kommune = lag_kommune("5001", "Prøve")
    saker = lag_masse(5, koordinator=lag_koordinator(kommune), kommuner=[kommune])
    folk = lag_satsfolk()
    kladd = lag_satskladd(folk.en)
    skriv(folk.en, kladd, LAERING, 1_500_000)

    side = klient_for(folk.en).get(f"/satser/kladd/{kladd}/virkning/").content.decode()

    assert "5 saker" in side and "2 saker får et annet beløp." in side
    assert "+\u00a0" in side
    assert not any(sak.lege.person.navn in side for sak in saker)


def test_where_there_is_no_case_the_page_says_so() -> None:
    folk = lag_satsfolk()

    side = klient_for(folk.radgiver).get(f"/satser/kladd/{lag_satskladd(folk.radgiver)}/virkning/")

    assert "Du kan ikke se noen saker fra perioden." in side.content.decode()


def test_where_the_set_before_is_gone_the_page_says_so() -> None:
    folk = lag_satsfolk()
    kladd = rad(lag_satskladd(folk.en))
    kladd.basert_paa = "nasjonal-alis/1999"
    kladd.save()

    side = klient_for(folk.en).get(f"/satser/kladd/{kladd.pk}/virkning/").content.decode()

    assert "Vi har ikke noe å sammenligne med." in side


def test_the_page_stays_within_twelve_questions_for_the_whole_nation() -> None:
    lag_mengde(per_kommune=10)
    folk = lag_satsfolk()

    assert antall_sporringer(klient_for(folk.en), f"/satser/kladd/{lag_satskladd(folk.en)}/virkning/") <= 12


def test_every_rate_and_every_news_says_whether_the_kommune_shall_should_or_may() -> None:
    side = Client().get(f"/satser/{I_FJOR}/").content.decode()

    assert "En myndighet krever det." in side
    assert all(f">{ord_}</span>" in side for ord_ in ("Skal", "Bør", "Kan"))


def test_the_amounts_of_a_case_lead_to_what_the_rules_leave_open() -> None:
    koordinator, sak = lag_mengde(per_kommune=1)

    side = klient_for(koordinator).get(f"/alis/{sak.pk}/tilskudd/?periode={I_FJOR}").content.decode()

    assert "Reglene lar 12 spørsmål stå åpne" in side
    assert f'href="/satser/{I_FJOR}/#apent"' in side
