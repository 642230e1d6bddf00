"""What the pages say when a kommune has become part of another."""

from datetime import date

import pytest

from alis.domain.tilgang import Rolle
from alis.domain.varsel import Varselmal
from alis.records.parter.models import Rolleinnehav
from alis.records.varsel.models import Varsel
from alis.services.sammenslaing import slaa_sammen_kommuner
from alis.services.tilgang.lag_aktor import lag_aktor
from factories.behov import lag_innmeldt
from factories.innlogging import klient_for
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator
from factories.soknad import lag_innvilget

pytestmark = pytest.mark.django_db


def lag_scene():
    innmeldt = lag_innmeldt()
    innmeldt.meld(0)
    innmeldt.meld(1)
    ny = lag_kommune("1899", "Nordsalten")
    slaa_sammen_kommuner(aktor=None, fra=["1848"], til="1899", fom=date(2026, 1, 1))
    return innmeldt, ny


def test_the_old_role_is_told_where_the_cases_are_on_every_page():
    innmeldt, _ny = lag_scene()
    klient = klient_for(innmeldt.koordinator)

    for adresse in ("/alis/", "/sykehusplass/", "/oppgaver/"):
        side = klient.get(adresse).content.decode()
        assert "Steigen kommune er nå en del av Nordsalten, og sakene er der." in side
        assert 'href="/bytt-rolle/"' in side


def test_the_new_role_is_asked_to_look_over_the_order():
    _innmeldt, ny = lag_scene()
    side = klient_for(lag_koordinator(ny)).get("/sykehusplass/").content.decode().replace("\u00a0", " ")

    assert "Kommuner ble slått sammen 1. januar 2026." in side
    assert "er nå en del av" not in side


def test_a_page_of_the_old_kommunes_case_is_not_there_any_more_and_the_new_one_has_it():
    innmeldt, ny = lag_scene()
    adresse = f"/alis/{innmeldt.saker[0].pk}/"

    assert klient_for(innmeldt.koordinator).get(adresse).status_code == 404
    assert klient_for(lag_koordinator(ny)).get(adresse).status_code == 200


def test_what_cannot_begin_in_the_old_kommune_says_where_to_go():
    innmeldt, _ny = lag_scene()
    foretak = innmeldt.foretak.sted.helseforetak_id
    svar = klient_for(innmeldt.koordinator).post(
        "/foretaksavtaler/ny/", {"helseforetak": str(foretak)}, follow=True
    )

    assert "Kommunen er nå en del av Nordsalten. Bytt rolle, og begynn avtalen der." in svar.content.decode()


@pytest.mark.parametrize(
    "adresse",
    [
        "/tilskudd/",
        "/regnskap/",
        "/regnskap/staten/",
        "/utbetalinger/",
        "/refusjoner/",
        "/avtaler/",
        "/oppgaver/",
    ],
)
def test_no_page_breaks_for_the_old_or_the_new_when_the_money_is_the_olds(adresse):
    forlop = lag_innvilget()
    ny = lag_kommune("1899", "Nordsalten")
    slaa_sammen_kommuner(aktor=None, fra=[forlop.koordinator.kommune], til="1899", fom=date(2026, 1, 1))

    for aktor in (forlop.koordinator, lag_koordinator(ny), lag_aktor_i(ny.organisasjon, Rolle.ATTESTANT)):
        assert klient_for(aktor).get(adresse).status_code == 200, aktor.rolle


@pytest.mark.parametrize("rolle", [Rolle.KOORDINATOR, Rolle.SIGNATAR, Rolle.ATTESTANT, Rolle.VEILEDER])
def test_the_notice_of_it_leads_each_to_a_page_that_she_may_open(rolle):
    aktor = lag_aktor_i(lag_kommune().organisasjon, rolle)
    lag_kommune("1899", "Nordsalten")
    slaa_sammen_kommuner(aktor=None, fra=["1848"], til="1899", fom=date(2026, 1, 1))
    innehav = Rolleinnehav.objects.get(person_id=aktor.person_id, organisasjon__kommune="1899")
    klient = klient_for(lag_aktor(innehav))
    varsel = Varsel.objects.get(person_id=aktor.person_id, mal=Varselmal.KOMMUNEN_SLATT_SAMMEN)
    lenke = klient.get(f"/varsler/{varsel.pk}/").context["varsel"].lenke

    assert lenke
    assert klient.get(lenke).status_code == 200


def test_an_auditor_who_can_read_no_notice_gets_none():
    aktor = lag_aktor_i(lag_kommune().organisasjon, Rolle.REVISOR)
    lag_kommune("1899", "Nordsalten")
    slaa_sammen_kommuner(aktor=None, fra=["1848"], til="1899", fom=date(2026, 1, 1))

    assert not Varsel.objects.filter(person_id=aktor.person_id).exists()
