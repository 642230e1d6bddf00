"""The summary of a draft: what is missing, sending only what was looked over, and discarding."""

import pytest

from alis.domain.flyt import Avtalestatus
from factories.avtaleforlop import lag_ferdig_kladd, lag_forlop, lag_kladd
from factories.forhandling import lag_delt
from factories.innlogging import klient_for
from factories.utkastside import PARTENE, til

pytestmark = pytest.mark.django_db


def test_the_summary_names_what_is_missing_and_offers_no_sending() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    tekst = klient_for(forlop.koordinator).get(til(versjon_id, "oppsummering/")).content.decode()
    assert "Kontaktperson i kommunen mangler." in tekst
    assert "Send til signering" not in tekst


def test_what_changed_while_it_was_looked_over_is_not_sent() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(til(versjon_id, "oppsummering/"), {"laas": "1"})
    assert "Ingenting er sendt" in svar.content.decode()
    assert forlop.versjon(versjon_id).status == Avtalestatus.KLADD


def test_a_lock_that_is_no_number_counts_as_an_old_one() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(til(versjon_id, "partene/"), {**PARTENE, "laas": "tull"})
    assert "En annen har lagret" in svar.content.decode()


def test_a_draft_is_discarded_by_the_one_who_has_seen_all_of_it() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(til(versjon_id, "forkast/"), {"laas": "1"})
    assert svar["Location"] == f"/alis/{forlop.sak.pk}/"
    assert forlop.versjon(versjon_id).status == Avtalestatus.FORKASTET


def test_a_draft_that_a_colleague_has_written_in_since_is_shown_instead_of_discarded() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    client = klient_for(forlop.koordinator)
    client.post(til(versjon_id, "partene/"), {**PARTENE, "laas": "1"})
    svar = client.post(til(versjon_id, "forkast/"), {"laas": "1"}, follow=True)
    assert svar.redirect_chain[-1][0] == til(versjon_id)
    assert "Avtalen endret seg mens du leste." in svar.content.decode()
    assert forlop.versjon(versjon_id).status == Avtalestatus.KLADD


@pytest.mark.parametrize("laas", ["", "tull", "²", "9" * 5000])
def test_a_state_that_is_nonsense_counts_as_an_old_one(laas: str) -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(til(versjon_id, "partene/"), {**PARTENE, "laas": laas})
    assert svar.status_code == 200
    assert forlop.versjon(versjon_id).laas == 1


def test_the_summary_names_the_proposal_that_waits_and_leads_to_it() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    tekst = klient_for(forlop.koordinator).get(f"/avtaler/{versjon_id}/utkast/oppsummering/").content.decode()
    assert "Et forslag venter på svar." in tekst
    assert f'href="/avtaler/{versjon_id}/forhandling/"' in tekst
