"""The page of an agreement, its documents, and the signing."""

import json
from uuid import uuid4

import pytest
from django.utils.html import escape

from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Rolle
from alis.records.avtale.models import Signatur
from alis.records.journal.models import Innsynslinje
from alis.services.avtale.delendring import Elementene
from alis.services.avtale.signer_avtale import signer_avtale
from factories.avtaleforlop import BELOP, lag_forlop, lag_kladd, lag_sendt, lag_signert, poster
from factories.innlogging import klient_for
from factories.parter import lag_aktor_i, lag_kommune

pytestmark = pytest.mark.django_db


def test_the_page_to_sign_shows_the_words_the_hash_and_what_signing_means() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    tekst = klient_for(forlop.alis).get(f"/avtaler/{versjon_id}/signer/").content.decode()
    assert tekst.count(dokument_hash) == 2  # to be read, and to be sent back
    assert "Slik partene er enige om." in tekst
    assert "Du binder deg til avtalen." in tekst


def test_signing_leads_to_a_receipt() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    svar = klient_for(forlop.signatar).post(
        f"/avtaler/{versjon_id}/signer/", {"dokument_hash": dokument_hash}, follow=True
    )
    tekst = svar.content.decode()
    assert svar.redirect_chain == [(f"/avtaler/{versjon_id}/signert/", 302)]
    assert "Nå skal Anne Åsheim signere." in tekst
    assert Signatur.objects.get().person_id == forlop.signatar.person_id


def test_signing_without_having_seen_this_content_signs_nothing() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    svar = klient_for(forlop.alis).post(
        f"/avtaler/{versjon_id}/signer/", {"dokument_hash": "0" * 64}, follow=True
    )
    assert "Les den på nytt før du signerer" in svar.content.decode()
    assert not Signatur.objects.exists()


def test_whoever_has_signed_is_led_to_the_agreement() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash)
    svar = klient_for(forlop.alis).get(f"/avtaler/{versjon_id}/signer/")
    assert svar["Location"] == f"/avtaler/{versjon_id}/"


def test_a_second_signatory_is_told_kindly() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash)
    annen = lag_aktor_i(forlop.sak.kommune.organisasjon, Rolle.SIGNATAR)
    svar = klient_for(annen).post(
        f"/avtaler/{versjon_id}/signer/", {"dokument_hash": dokument_hash}, follow=True
    )
    assert "Sigurd Signatar signerte for kommunen" in svar.content.decode()


def test_an_agreement_that_was_taken_back_says_so_to_the_one_who_came_to_sign() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    svar = klient_for(forlop.alis).get(f"/avtaler/{versjon_id}/signer/")
    assert svar.status_code == 404
    assert "Kommunen kan ha trukket avtalen tilbake" in svar.content.decode()


@pytest.mark.parametrize(
    ("format_", "medietype", "begynner"),
    [
        ("pdf", "application/pdf", b"%PDF-"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK"),
        ("json", "application/json", b"{"),
    ],
)
def test_a_file_is_an_attachment_that_no_cache_keeps(format_: str, medietype: str, begynner: bytes) -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    svar = klient_for(forlop.alis).get(f"/avtaler/{versjon_id}/dokument.{format_}")
    assert svar.content.startswith(begynner)
    assert svar["Content-Type"] == medietype
    assert svar["Content-Disposition"].startswith('attachment; filename="ALIS-avtale 1848-')
    assert "no-store" in svar["Cache-Control"]


def test_the_etag_is_the_hash_and_an_unchanged_file_is_not_sent_again() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    client = klient_for(forlop.alis)
    svar = client.get(f"/avtaler/{versjon_id}/dokument.json")
    assert svar["ETag"] == f'"{dokument_hash}"'
    igjen = client.get(f"/avtaler/{versjon_id}/dokument.json", headers={"If-None-Match": svar["ETag"]})
    assert (igjen.status_code, igjen.content) == (304, b"")


def test_the_data_file_holds_no_person_number() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    innhold = klient_for(forlop.alis).get(f"/avtaler/{versjon_id}/dokument.json").content.decode()
    assert json.loads(innhold)["fakta"]["lege"]["navn"] == "Anne Åsheim"
    assert forlop.sak.lege.person.fodselsnummer not in innhold


def test_a_download_is_logged_as_a_reading_of_the_doctors_case() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    klient_for(forlop.signatar).get(f"/avtaler/{versjon_id}/dokument.pdf")
    linje = Innsynslinje.objects.get(side="avtale.pdf")
    assert (linje.person_id, linje.gjelder_person_id) == (
        forlop.signatar.person_id,
        forlop.alis.person_id,
    )


@pytest.mark.parametrize("sti", ["", "dokument.pdf", "dokument.json", "trekk/", "opphor/", "sendt/"])
def test_another_kommune_finds_nothing(sti: str) -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    fremmed = lag_aktor_i(lag_kommune("1804", "Bodø", klasse=3).organisasjon, Rolle.KOORDINATOR)
    assert klient_for(fremmed).get(f"/avtaler/{versjon_id}/{sti}").status_code == 404


def test_an_agreement_that_does_not_exist_is_not_found() -> None:
    assert klient_for(lag_forlop().koordinator).get(f"/avtaler/{uuid4()}/").status_code == 404


def test_the_coordinator_can_take_it_back_and_everything_written_is_there() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    sett = {"laas": forlop.versjon(versjon_id).laas}
    svar = klient_for(forlop.koordinator).post(f"/avtaler/{versjon_id}/trekk/", sett, follow=True)
    assert svar.redirect_chain == [(f"/avtaler/{versjon_id}/utkast/", 302)]
    assert forlop.versjon(versjon_id).status == Avtalestatus.KLADD
    assert forlop.versjon(versjon_id).elementer.count() == 5


def test_one_who_takes_it_back_without_having_seen_a_signature_is_shown_it_first() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    klient = klient_for(forlop.koordinator)
    side = klient.get(f"/avtaler/{versjon_id}/trekk/").content.decode()
    laas = forlop.versjon(versjon_id).laas
    assert f'name="laas" value="{laas}"' in side
    signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash)
    svar = klient.post(f"/avtaler/{versjon_id}/trekk/", {"laas": laas}, follow=True)
    assert "Avtalen endret seg mens du leste." in svar.content.decode()
    assert forlop.versjon(versjon_id).signaturer.count() == 1


def test_the_one_who_may_not_take_it_back_is_not_asked() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    assert (
        klient_for(forlop.koordinator).get(f"/avtaler/{versjon_id}/trekk/")["Location"]
        == f"/avtaler/{versjon_id}/"
    )
    assert klient_for(forlop.alis).get(f"/avtaler/{versjon_id}/trekk/").status_code == 404


def test_only_the_one_who_makes_versions_is_asked_to_make_one() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    for aktor, bedt in ((forlop.koordinator, True), (forlop.signatar, False), (forlop.alis, False)):
        side = klient_for(aktor).get(f"/avtaler/{versjon_id}/").content.decode()
        assert "Avtalen gjelder." in side
        assert ("Lag en ny versjon når" in side) is bedt


def test_what_people_write_is_shown_as_text_and_never_as_markup() -> None:
    forlop = lag_forlop()
    ondt = Elementene(del_=Avtaledel.BELOP, poster=poster(BELOP, "<b>fett</b> & farlig"))
    versjon_id, _ = lag_sendt(forlop, endringer=[ondt])
    for sti in ("", "signer/"):
        tekst = klient_for(forlop.alis).get(f"/avtaler/{versjon_id}/{sti}").content.decode()
        assert escape("<b>fett</b> & farlig") in tekst
        assert "<b>fett" not in tekst


def test_the_page_does_not_ask_the_database_more_than_it_needs(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    client = klient_for(forlop.koordinator)
    client.get(f"/avtaler/{versjon_id}/")
    with django_assert_max_num_queries(24):
        client.get(f"/avtaler/{versjon_id}/")
