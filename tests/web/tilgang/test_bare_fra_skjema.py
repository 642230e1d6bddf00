"""An address that only takes a form, opened as a page, says so and leads to a page that can be opened."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import NoReverseMatch, resolve, reverse

from alis.domain.avtale import Element
from alis.web.felles.siden_over import siden_over
from factories.behov import lag_innmeldt
from factories.innlogging import klient_for
from web.tilgang.adresser import Adresse, Rad, les_matrise, list_adresser

MATRISE = les_matrise()
ORD = {"element": next(iter(Element))}


def _opens(rad: Rad, metode: str) -> bool:
    return rad.finnes(metode) or metode in rad.valg


BARE_SKJEMA = [
    adresse
    for adresse in list_adresser()
    if not MATRISE[adresse.navn].nokkel and not _opens(MATRISE[adresse.navn], "GET")
]


def _made_up(adresse: Adresse) -> str:
    """A word where a word is taken, an id or a number for the rest."""
    for verdi in (uuid4(), 1, "send"):
        svar = {navn: ORD.get(navn, uuid4() if navn.endswith("_id") else verdi) for navn in adresse.tar}
        try:
            return reverse(adresse.navn, kwargs=svar)
        except NoReverseMatch:
            continue
    raise AssertionError(adresse.navn)


@pytest.mark.parametrize("adresse", BARE_SKJEMA, ids=lambda adresse: adresse.navn)
def test_the_page_above_a_form_is_one_that_can_be_opened(adresse: Adresse) -> None:
    assert _opens(MATRISE[resolve(siden_over(_made_up(adresse))).view_name], "GET")


@pytest.mark.django_db
def test_a_form_opened_as_a_page_leads_to_the_page_it_stands_on_in_either_language() -> None:
    innmeldt = lag_innmeldt()
    behov = innmeldt.meld()
    klient = klient_for(innmeldt.koordinator)
    svar = klient.get(f"/sykehusplass/{behov}/bortfall/")
    side = svar.content.decode()
    assert (svar.status_code, svar.headers["Allow"]) == (405, "POST")
    assert "Her er det ingen side å vise" in side
    assert f'<a class="ds-button" href="/sykehusplass/{behov}/">' in side
    assert f'name="next" value="/sykehusplass/{behov}/"' in side


@pytest.mark.django_db
def test_a_form_refused_and_shown_again_leads_in_the_other_language_to_a_page_that_can_be_opened() -> None:
    innmeldt = lag_innmeldt()
    behov = innmeldt.meld()
    side = klient_for(innmeldt.koordinator).post(f"/sykehusplass/{behov}/bortfall/", {"grunn": "x"})
    assert f'name="next" value="/sykehusplass/{behov}/"' in side.content.decode()


@pytest.mark.django_db
def test_a_stranger_is_told_the_same_of_an_address_that_is_for_all(client: Client) -> None:
    svar = client.get("/logg-ut/")
    assert svar.status_code == 405
    assert '<a class="ds-button" href="/">' in svar.content.decode()
