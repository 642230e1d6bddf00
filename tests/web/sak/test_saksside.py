"""The page of one case, seen by those who may."""

import pytest
from django.test import Client

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rolle
from alis.records.utdanning.models import AlisSak
from factories.avtale import lag_versjon
from factories.innlogging import klient_for
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator
from factories.utdanning import lag_alis, lag_sak, lag_veileder

pytestmark = pytest.mark.django_db

FANER = ("", "tilskudd/", "avtaler/", "opplysninger/", "dokumenter/", "hendelser/")


@pytest.fixture
def koordinator() -> Aktor:
    return lag_koordinator()


@pytest.fixture
def sak(koordinator: Aktor) -> AlisSak:
    return lag_sak(koordinator)


@pytest.fixture
def klient(koordinator: Aktor, sak: AlisSak) -> Client:
    return klient_for(koordinator)


@pytest.mark.parametrize("fane", FANER)
@pytest.mark.parametrize("status", [None, *(s for s in Avtalestatus)])
def test_every_view_of_a_case_opens_in_every_state_of_the_agreement(
    klient: Client, sak: AlisSak, fane: str, status: Avtalestatus | None
) -> None:
    if status is not None:
        lag_versjon(sak, status)
    assert klient.get(f"/alis/{sak.pk}/{fane}").status_code == 200


def test_the_heading_says_who_and_where(klient: Client, sak: AlisSak) -> None:
    assert "Anne Åsheim, ALIS i Steigen" in klient.get(f"/alis/{sak.pk}/").content.decode()


def test_every_bar_of_the_timeline_has_its_row_in_the_table(klient: Client, sak: AlisSak) -> None:
    lag_versjon(sak, Avtalestatus.I_KRAFT)
    svar = klient.get(f"/alis/{sak.pk}/")
    for stolpe in svar.context["tidslinje"].lop.stolper:
        assert f'<tr id="{stolpe.id}">' in svar.content.decode()


def test_a_case_of_another_kommune_does_not_exist(sak: AlisSak) -> None:
    fremmed = klient_for(lag_koordinator(lag_kommune("1804", "Bodø")))
    for fane in FANER:
        assert fremmed.get(f"/alis/{sak.pk}/{fane}").status_code == 404


def test_a_grant_period_that_does_not_exist_is_no_page(klient: Client, sak: AlisSak) -> None:
    assert klient.get(f"/alis/{sak.pk}/tilskudd/?periode=finnes-ikke").status_code == 404


def test_the_supervisor_reads_the_case_and_changes_nothing(koordinator: Aktor, sak: AlisSak) -> None:
    veileder = klient_for(lag_veileder(koordinator, sak))
    side = veileder.get(f"/alis/{sak.pk}/")
    assert side.status_code == 200
    assert "Meld endring" not in side.content.decode()
    assert veileder.get(f"/alis/{sak.pk}/endre/").status_code == 404


def test_the_signatory_sees_no_draft(koordinator: Aktor, sak: AlisSak) -> None:
    lag_versjon(sak, Avtalestatus.KLADD)
    signatar = klient_for(lag_aktor_i(sak.kommune.organisasjon, Rolle.SIGNATAR))
    assert "Ingen avtale ennå" in signatar.get(f"/alis/{sak.pk}/").content.decode()


def test_the_doctor_is_sent_from_the_list_to_her_own_page(sak: AlisSak) -> None:
    lege = klient_for(lag_alis(sak))
    svar = lege.get("/alis/", follow=True)
    assert svar.redirect_chain == [("/min-sak/", 302)]
    assert "Hva må jeg gjøre?" in svar.content.decode()


def test_no_style_stands_in_the_page(klient: Client, sak: AlisSak) -> None:
    assert 'style="' not in klient.get(f"/alis/{sak.pk}/").content.decode()
