"""The page of a bargaining: each party reads the same proposals in its own words, and nothing of the other's drafts."""

import pytest
from django.utils import timezone
from django.utils.html import escape

from alis.domain.avtale import Element
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.forhandling.avsla_forslag import avsla_forslag
from alis.services.forhandling.lagre_forslag import lagre_forslag
from factories.avtaleforlop import (
    NAA,
    Forlop,
    lag_ferdig_kladd,
    lag_forlop,
    lag_kladd,
    lag_sendt,
    lag_signert,
)
from factories.forhandling import KURS, godta, godta_alt, innhold, lag_delt, send
from factories.innlogging import klient_for

pytestmark = pytest.mark.django_db

NBSP = "\N{NO-BREAK SPACE}"


def side(forlop: Forlop, versjon_id: object, som: str = "alis") -> str:
    svar = klient_for(getattr(forlop, som)).get(f"/avtaler/{versjon_id}/forhandling/", follow=True)
    assert svar.status_code == 200
    return svar.content.decode()


def test_the_kommune_is_asked_to_share_and_told_what_the_doctor_will_see() -> None:
    forlop = lag_forlop()
    tekst = side(forlop, lag_ferdig_kladd(forlop), "koordinator")
    assert "Del utkastet med legen og forhandle" in tekst
    assert "5 elementer i utkastet er ikke delt ennå" in tekst
    assert "Legen ser det ikke før dere deler det." in tekst


def test_sharing_sends_the_posts_and_says_so() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        f"/avtaler/{versjon_id}/forhandling/del/",
        {"laas": forlop.versjon(versjon_id).laas},
        follow=True,
    )
    tekst = svar.content.decode()
    assert "5 forslag er sendt til legen." in tekst
    assert "5 forslag venter på svar fra legen." in tekst


def test_sharing_a_draft_that_changed_meanwhile_is_refused_kindly() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        f"/avtaler/{versjon_id}/forhandling/del/", {"laas": "1"}, follow=True
    )
    assert "Utkastet endret seg mens du leste." in svar.content.decode()


def test_the_doctor_reads_the_proposal_its_kroner_and_what_it_does_to_the_frame() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id, innhold(1_000_000, "Kurs i Bodø.", grunn="Reisene er dyrere."))
    tekst = side(forlop, versjon_id)
    assert "Ett forslag venter på svar fra deg." in tekst
    assert f"10{NBSP}000{NBSP}kr" in tekst
    assert "Reisene er dyrere." in tekst
    # Supervision counts with its cap, 73 053.75 kr, and the proposal with 10 000.
    assert f"Blir det godtatt, er det avtalt 83{NBSP}053,75{NBSP}kr av rammen" in tekst


def test_a_counter_proposal_shows_the_words_that_changed_and_the_kroner() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id, innhold(1_000_000, "Kurs i Bodø."))
    send(forlop.alis, versjon_id, innhold(800_000, "Kurs i Tromsø."), svarer_pa=1)
    tekst = side(forlop, versjon_id, "koordinator")
    assert "<del>" in tekst
    assert "Bodø" in tekst
    assert "<ins>" in tekst
    assert "Tromsø" in tekst
    assert f"(\N{MINUS SIGN}{NBSP}2{NBSP}000{NBSP}kr)" in tekst
    assert "Sammenlignet med forslag 1" in tekst


def test_the_buttons_are_those_that_can_be_pressed() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id)
    hennes, kommunens = side(forlop, versjon_id), side(forlop, versjon_id, "koordinator")
    sti = f"/avtaler/{versjon_id}/forhandling/laeringsaktiviteter/1"
    assert all(f'action="{sti}/{hva}/"' in hennes for hva in ("godta", "avsla"))
    assert f'action="{sti}/trekk/"' not in hennes
    assert f'action="{sti}/trekk/"' in kommunens
    assert f'action="{sti}/godta/"' not in kommunens


def test_neither_reads_what_the_other_has_not_sent() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    send(forlop.koordinator, versjon_id)
    lagre_forslag(
        aktor=forlop.alis,
        versjon_id=versjon_id,
        innhold=innhold(5, "HENNES KLADD", element=Element.TILRETTELEGGING),
        laas=None,
    )
    assert "HENNES KLADD" not in side(forlop, versjon_id, "koordinator")
    hennes = side(forlop, versjon_id)
    assert "Slik partene er enige om." not in hennes  # the words of the kommune's own draft
    assert "Du har en kladd som ikke er sendt." in hennes


def test_what_people_write_is_shown_as_text_and_never_as_markup() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id, innhold(avtalt="<b>fett</b> & farlig", grunn="<i>grunn</i>"))
    tekst = side(forlop, versjon_id)
    assert escape("<i>grunn</i>") in tekst
    assert "<b>fett" not in tekst


def test_what_both_have_accepted_is_told_with_its_day() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id)
    godta(forlop.alis, versjon_id)
    tekst = side(forlop, versjon_id)
    assert f"Dere ble enige 16.{NBSP}juni{NBSP}2025" in tekst
    assert "Ingen forslag venter på svar." in tekst


def test_an_agreement_in_force_leads_to_the_draft_that_is_bargained_over() -> None:
    forlop = lag_forlop()
    i_kraft = lag_signert(forlop)
    ny = send(forlop.alis, i_kraft, innhold(1_100_000)).versjon_id
    for aktor in (forlop.alis, forlop.koordinator):
        svar = klient_for(aktor).get(f"/avtaler/{i_kraft}/forhandling/")
        assert svar["Location"] == f"/avtaler/{ny}/forhandling/"
    tekst = side(forlop, ny, "koordinator")
    assert "Sammenlignet med versjon 1" in tekst
    assert f"(+{NBSP}1{NBSP}000{NBSP}kr)" in tekst


def test_the_agreement_page_invites_both_parties_to_propose_a_change_and_nobody_else() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    lenke = f'href="/avtaler/{versjon_id}/forhandling/"'
    for som, ventet in (("alis", True), ("koordinator", True), ("signatar", False)):
        tekst = klient_for(getattr(forlop, som)).get(f"/avtaler/{versjon_id}/").content.decode()
        assert (lenke in tekst) is ventet


def test_what_is_out_for_signing_can_be_read_and_says_why_it_is_closed() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    tekst = side(forlop, versjon_id)
    assert "Avtalen er sendt til signering." in tekst
    assert "/forslag" not in tekst
    assert "Foreslå endring" not in tekst


def test_a_discarded_draft_is_told_of_and_what_was_proposed_can_still_be_read() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    forkast_kladd(aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas)
    tekst = side(forlop, versjon_id)
    assert "Kommunen har lagt bort dette utkastet." in tekst
    assert "Falt bort" in tekst
    assert "Slik partene er enige om." in tekst


def test_the_doctors_own_page_leads_to_her_turn_and_to_the_bargaining() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop, naa=timezone.now())
    tekst = klient_for(forlop.alis).get("/min-sak/").content.decode()
    assert "Svar på forslag fra Steigen" in tekst
    godta_alt(forlop.alis, versjon_id)
    tekst = klient_for(forlop.alis).get("/min-sak/").content.decode()
    assert "Svar på forslag fra Steigen" not in tekst
    assert f'href="/avtaler/{versjon_id}/forhandling/"' in tekst


def test_the_page_does_not_ask_the_database_more_with_a_long_history(
    django_assert_max_num_queries,  # type: ignore[no-untyped-def]
) -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    for nummer in range(1, 7):
        aktor = forlop.alis if nummer % 2 else forlop.koordinator
        send(aktor, versjon_id, innhold(nummer), svarer_pa=nummer, naa=NAA)
    klient = klient_for(forlop.alis)
    klient.get(f"/avtaler/{versjon_id}/forhandling/")
    with django_assert_max_num_queries(14):
        klient.get(f"/avtaler/{versjon_id}/forhandling/")


def test_a_refusal_is_told_with_its_reason_until_something_new_is_proposed() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id)
    avsla_forslag(aktor=forlop.alis, versjon_id=versjon_id, element=KURS, nummer=1, svar="Ikke nok.")
    assert "«Ikke nok.»" in side(forlop, versjon_id, "koordinator")
    send(forlop.koordinator, versjon_id, innhold(1_100_000))
    assert "«Ikke nok.»" not in side(forlop, versjon_id, "koordinator")
